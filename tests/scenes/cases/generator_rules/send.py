def averager():
    total = n = 0
    average = None
    while True:
        x = yield average
        if x is None:
            break
        total += x
        n += 1
        average = total / n
    return total


a = averager()
print(next(a), a.send(10), a.send(20), a.send(3))
try:
    a.send(None)
except StopIteration as e:
    print("total", e.value)
try:
    averager().send(5)
except TypeError as e:
    print(e)
try:
    a.send(1)
except StopIteration as e:
    print("stopped", e.args)


def echo():
    got = []
    try:
        while True:
            got.append((yield len(got)))
    finally:
        print("got", got)


e = echo()
next(e)
e.send("a")
e.send("b")
e.close()
print(e.gi_frame, e.close())
for bad in (lambda: e.send(), lambda: e.send(1, 2)):
    try:
        bad()
    except TypeError as x:
        print(x)
