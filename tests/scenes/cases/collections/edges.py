# What deque, defaultdict and Counter do at their edges.
from collections import Counter, defaultdict, deque
import copy


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


d = deque([1, 2])
iterator = iter(d)
next(iterator)
d.append(3)
attempt(next, iterator)
attempt(next, iterator)
print(iterator.__length_hint__())


class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


for method in (d.count, d.remove, d.index, d.__contains__):
    d.extend([Clears(d), 1])
    attempt(method, 5)


class Tagged(deque):
    def __init__(self, *args, tag=0):
        super().__init__(*args)
        self.tag = tag


t = Tagged([[1], 2], tag=5)
deep = copy.deepcopy(t)
t[0].append(9)
print(t, deep, deep.tag, copy.copy(t), t.__reduce__()[:3], deque('ab', 3).__reduce__()[:2])
attempt(setattr, d, 'maxlen', 3)
attempt(lambda: deque() * 1.5)
attempt(deque([1, 2]).rotate, 10 ** 30)

table = defaultdict(list, {1: [2]})
deep = copy.deepcopy(table)
table[1].append(3)
print(deep, copy.copy(table), table.__reduce__()[:4])


class Doubles(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Doubles(int)['ab'], defaultdict(int)['x'], defaultdict(lambda: defaultdict(int))['a']['b'])


class Watched(Counter):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


print(Watched('aab'), Counter('aab'))
