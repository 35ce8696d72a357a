import random

random.seed(0)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 7), random.randrange(10, 0, -3), random.uniform(1, 2))
print(random.choice("abc"), random.choices([1, 2, 3], k=4), random.choices("ab", weights=[9, 1], k=6), random.choices("abc", cum_weights=[1, 2, 10], k=3))
items = list(range(8))
random.shuffle(items)
print(items, random.sample(range(1000), 5), random.sample("abcdef", 6), random.sample(["r", "b"], counts=[3, 2], k=4), random.sample(range(10 ** 6), 12))
print(random.getrandbits(5), random.getrandbits(40), random.getrandbits(100), random.getrandbits(0), random.randrange(10 ** 30), random.randbytes(5).hex())
print(random.gauss(0, 1), random.gauss(), random.normalvariate(), random.normalvariate(5, 2), random.expovariate(2), random.triangular(), random.triangular(0, 10, 3))
print(random.lognormvariate(0, 1), random.betavariate(2, 3), random.gammavariate(2, 1), random.gammavariate(0.5, 2), random.gammavariate(1, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 4), random.vonmisesvariate(0, 0))
for seed in (42, -42, 2 ** 80, "text", b"bytes", 1.5, True, ""):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 100))
random.seed("old", version=1)
print(random.random())
own = random.Random(7)
other = random.Random(7)
print(own.random() == other.random(), own.randint(1, 9), [own.random() for _ in range(2)], type(own))
state = own.getstate()
first = [own.random(), own.gauss(0, 1)]
own.setstate(state)
print(first == [own.random(), own.gauss(0, 1)], state[0], len(state[1]), state[2])


class Half(random.Random):
    def random(self):
        return 0.5


print(Half().uniform(0, 10), Half().choices("abcd", k=2))
for bad in (lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(1, 10, 0), lambda: random.randrange(10, 1, 2),
            lambda: random.randint(5, 1), lambda: random.randint("a", 2), lambda: random.randint(1.5, 2), lambda: random.choice([]), lambda: random.choice({1}), lambda: random.choice(3),
            lambda: random.shuffle((1, 2)), lambda: random.sample({1}, 1), lambda: random.sample([1], 2), lambda: random.sample(["a"], 1, counts=[0]),
            lambda: random.choices([]), lambda: random.choices([1], weights=[1, 2]), lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.choices([1, 2], 1),
            lambda: random.choices([1], weights=[0]), lambda: random.getrandbits(-1), lambda: random.seed([]), lambda: random.gammavariate(0, 1),
            lambda: random.randint(), lambda: random.randrange(), lambda: random.uniform(1), lambda: random.setstate((9, (), None)), lambda: random.expovariate(0)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
