# OrderedDict: its order can be changed and counts in comparisons; changes end an iteration.
from collections import OrderedDict
import copy


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


def change(step):
    ordered = OrderedDict.fromkeys('abc')

    def run():
        for key in ordered:
            step(ordered, key)
    attempt(run)


change(lambda ordered, key: ordered.update({key * 2: 1}))
change(lambda ordered, key: ordered.move_to_end(key))
change(lambda ordered, key: ordered.pop(key))
change(lambda ordered, key: ordered.update({key: 1}))

o = OrderedDict([('b', 1), ('a', 2), ('c', 3)])
o.move_to_end('b')
o.move_to_end('c', last=False)
print(o, o.keys(), o.values(), o.items())
print(list(reversed(o)), list(reversed(o.items())), list(reversed(o.values())))
attempt(o.move_to_end, 'zz')
attempt(o.pop, 'zz')
attempt(o.pop, 'zz', default=7)
attempt(o.setdefault, key='q', default=3)
attempt(o.popitem)
attempt(o.popitem, last=False)
attempt(OrderedDict().popitem)
attempt(OrderedDict, [1])
attempt(OrderedDict, [(1,)])
attempt(OrderedDict, [(1, 2, 3)])
attempt(OrderedDict, {}, {})
attempt(o.update, {}, {})
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1})
print(o.keys() == {'a', 'b'}, o.keys() & {'a'}, type(iter(o)).__name__, o | {'x': 1}, {'x': 1} | o)
o.note = [1]
clone = copy.deepcopy(o)
print(clone, clone.note, clone.note is o.note, o.__dict__, o.__reduce__()[:3], copy.copy(o).note)
o['self'] = o
print(o)


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


loud = Loud([('a', 1)], b=2)
loud.update(c=3)
print(loud, loud.copy(), loud.setdefault('d', 4))
