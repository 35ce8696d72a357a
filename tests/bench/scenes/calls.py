class Counter:
    def __init__(self):
        self.count = 0

    def step(self, by):
        self.count += by
        return self.count


def add(a, b):
    return a + b


def scale(value, *, factor=2):
    return value * factor


def adder(n):
    def inner(x):
        return x + n

    return inner


def work(n):
    counter = Counter()
    plus = adder(3)
    total = 0
    for i in range(n):
        total = add(total, i)
        total = add(a=total, b=1)
        total += scale(i, factor=3)
        total += plus(i)
        counter.step(1)
    return total + counter.count


print(work(70_000))
