import sys

for value in (0, 1, 2 ** 30, 2 ** 60, -5, 1.0, 1j, True, None, "", "abc", "é", "中文", "😀", b"abc", (),
              (1, 2, 3), [], [1], [1, 2, 3], [i for i in range(10)], list(range(10)), [0] * 100,
              {}, {1: 2}, {"a": 1}, {i: i for i in range(6)}, {str(i): i for i in range(11)}, set(),
              {i for i in range(6)}, frozenset(), range(10 ** 6), ..., slice(1), "a" * 100):
    print(repr(value)[:20], sys.getsizeof(value))


class Plain:
    pass


class Slotted:
    __slots__ = ("a", "b")


class Own:
    def __sizeof__(self):
        return 100


async def job(a, b):
    pass


coroutine = job(1, 2)
print(sys.getsizeof(Plain()), sys.getsizeof(Slotted()), sys.getsizeof(Own()), sys.getsizeof(coroutine))
coroutine.close()
squares, lazy = [n * n for n in range(10000)], (n * n for n in range(10000))
print(sys.getsizeof(squares), sys.getsizeof(lazy), sys.getsizeof(squares) > 100 * sys.getsizeof(lazy))
grown = []
for n in range(20):
    grown.append(n)
    if n > 1:
        print(sys.getsizeof(grown), end=" ")
print(sys.getsizeof(ValueError("x")), sys.getsizeof(print), sys.getsizeof(job))
