# What classes say about their copies, and what cannot be copied.
from copy import copy, deepcopy
import types


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as e:
        print(type(e).__name__, e)


class Named:
    def __new__(cls, *, value):
        made = super().__new__(cls)
        made.value = value
        return made

    def __getnewargs_ex__(self):
        return (), {'value': self.value}


print(copy(Named(value=3)).value, deepcopy(Named(value=[3])).value)


class Counts:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Counts, (self.n + 1,)


print(copy(Counts(1)).n, deepcopy(Counts(1)).n)


class Itself:
    def __reduce_ex__(self, protocol):
        return 'name'


itself = Itself()
print(copy(itself) is itself, deepcopy(itself) is itself)


class Wrong:
    def __reduce_ex__(self, protocol):
        return 5


attempt(copy, Wrong())
data = bytearray(b'ab')
twin = deepcopy(data)
data.append(99)
print(twin, copy(data), copy(data) is data)
attempt(deepcopy, types.MappingProxyType({}))
attempt(copy, (n for n in []))
attempt(deepcopy, types)
