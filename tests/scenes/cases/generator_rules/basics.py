def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")
    return "done"


g = count(2)
print(type(g), g.__name__, g.__qualname__, g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("again", e.value, e.args)
print(next(g, "default"), g.gi_frame)
print(list(count(3)))
a, b = count(2)
print(a, b, sum(count(4)), max(x * x for x in range(4)))
gen = (x for x in range(3))
print(type(gen), gen.__name__, gen.__qualname__, list(gen), list(gen))
print(iter(gen) is gen)
try:
    gen[0]
except TypeError as e:
    print(e)
try:
    len(gen)
except TypeError as e:
    print(e)
print(repr(count(1))[:25], str(gen)[:35])
