def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]


def primes():
    known = []
    n = 2
    while True:
        if all(n % p for p in known):
            known.append(n)
            yield n
        n += 1


print(list(take(10, fib())), list(chunks("abcdefg", 3)), list(take(8, primes())))


class Tree:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r

    def __iter__(self):
        if self.l:
            yield from self.l
        yield self.v
        if self.r:
            yield from self.r


print(list(Tree(2, Tree(1), Tree(4, Tree(3)))))


def coroutine(f):
    def start(*a):
        g = f(*a)
        next(g)
        return g
    return start


@coroutine
def printer(prefix):
    while True:
        print(prefix, (yield))


@coroutine
def split(target):
    while True:
        for w in (yield).split():
            target.send(w)


s = split(printer(">"))
s.send("hello world")
s.send("bye")


def perms(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for p in perms(items[:i] + items[i + 1:]):
            yield [x] + p


print(list(perms([1, 2, 3])))
evens = filter(lambda x: x % 2 == 0, fib())
print([next(evens) for _ in range(5)])
