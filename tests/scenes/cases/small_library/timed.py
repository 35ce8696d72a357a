# How often timeit calls what it measures.
import timeit

calls = []
print(type(timeit.timeit(lambda: calls.append(1), number=5)), len(calls), timeit.timeit("calls.append(x)", "x = 2\ncalls.append(9)", number=3, globals=globals()) >= 0, calls)
t = timeit.Timer("for i in range(2):\n    out.append(i)", globals={"out": calls})
print(len(t.repeat(3, 2)), len(calls), timeit.default_number, timeit.default_repeat)
for call in [lambda: timeit.Timer(5), lambda: timeit.timeit("1 +")]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
