import collections
import datetime
import enum
import io
import pickle
from dataclasses import dataclass, field


class Colour(enum.Enum):
    RED = 1


Point = collections.namedtuple("Point", "x y")


@dataclass
class Order:
    number: int
    items: list = field(default_factory=list)


class Own:
    def __init__(self, value):
        self.value, self.lock = value, object()

    def __getstate__(self):
        return {"value": self.value}

    def __setstate__(self, state):
        self.__dict__.update(state, lock="new")


class Slotted:
    __slots__ = ("a",)


for value in (None, True, 0, 255, 256, -1, 2 ** 31, 2 ** 70, -2 ** 40, 1.5, "text", "é", b"bytes", (), (1,),
              (1, 2, 3, 4), [], [1], [1, "a", [2]], {}, {"a": 1}, {"a": [1, 2], "b": {"c": None}}, set(),
              {1}, frozenset({2}), bytearray(b"x"), Point(1, 2), Order(7, ["pen"]), len, Order,
              datetime.timedelta(1), ValueError("bad")):
    data = pickle.dumps(value)
    print(data, pickle.loads(data))
for value in (Colour.RED, Own(5).value, datetime.datetime(2024, 1, 2, 3), range(3), 1j,
              collections.OrderedDict(a=1), collections.deque([1, 2], 5), collections.Counter("aab"),
              collections.defaultdict(list, a=[1])):
    print(repr(pickle.loads(pickle.dumps(value))), pickle.loads(pickle.dumps(value, 2)) == value)
slotted = Slotted()
slotted.a = 3
print(pickle.loads(pickle.dumps(slotted)).a, pickle.loads(pickle.dumps(Own(5))).lock)
shared = [1]
first, second = pickle.loads(pickle.dumps([shared, shared]))
print(first is second, len(pickle.dumps(list(range(2000)))), pickle.DEFAULT_PROTOCOL)
file = io.BytesIO()
pickle.dump({"x": 1}, file)
pickle.dump("next", file)
file.seek(0)
print(pickle.load(file), pickle.load(file))


async def job():
    pass


coroutine = job()
for bad in (coroutine, (n for n in ()), lambda: 0):
    try:
        pickle.dumps(bad)
    except (TypeError, pickle.PicklingError) as error:
        print(type(error), str(error).partition(" at 0x")[0])
coroutine.close()
for data in (b"", b"\x80\x04K", b"hello", b"\x80\x04X"):
    try:
        pickle.loads(data)
    except (EOFError, pickle.UnpicklingError) as error:
        print(type(error).__name__, error)
