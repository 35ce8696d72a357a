def read(lines):
    for line in lines:
        yield line.strip()
def grep(pattern, lines):
    return (line for line in lines if pattern in line)
def numbered(lines, start=1):
    yield from enumerate(lines, start)
print(list(numbered(grep("a", read([" apple ", "berry", "banana\n"])))))
def coroutine(f):
    def start(*args, **kwargs):
        cr = f(*args, **kwargs)
        next(cr)
        return cr
    return start
@coroutine
def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count
a = averager()
print(a.send(10), a.send(30), a.send(5))
@coroutine
def printer():
    try:
        while True:
            print("item", (yield))
    except GeneratorExit:
        print("done")
p = printer()
p.send(1)
p.send(2)
p.close()
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([v for v, _ in zip(fib(), range(10))])
def window(seq, n):
    it = iter(seq)
    buf = [next(it) for _ in range(n)]
    yield tuple(buf)
    for item in it:
        buf = buf[1:] + [item]
        yield tuple(buf)
print(list(window("abcde", 3)))
