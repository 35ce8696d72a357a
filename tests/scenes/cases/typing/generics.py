from typing import Dict, Generic, Iterable, List, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], Stack, s.__orig_class__, Stack.__parameters__, Stack.__orig_bases__)
print(type(s) is Stack, isinstance(s, Stack), Stack.__mro__)


class Pair(Generic[K, T]):
    pass


class IntPair(Pair[int, T]):
    pass


print(Pair[str, int], IntPair[str], IntPair.__parameters__, IntPair.__bases__)
for make in (lambda: Pair[int], lambda: Stack[int, str], lambda: IntPair[int][str], lambda: Generic[int], lambda: isinstance(s, Stack[int])):
    try:
        print(make())
    except TypeError as e:
        print(e)
try:
    class Bad(Generic):
        pass
except TypeError as e:
    print(e)


class MyList(List[int]):
    pass


class MyDict(Dict[str, T], Generic[T]):
    pass


print(MyList([1]), MyList.__bases__, MyDict(a=1), MyDict.__mro__)


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        print("closed")


class Named(Protocol):
    name: str


print(isinstance(File(), Closeable), isinstance(3, Closeable), issubclass(File, Closeable))
for make in (lambda: isinstance(3, Named), lambda: Closeable(), lambda: runtime_checkable(File)):
    try:
        print(make())
    except TypeError as e:
        print(e)


class Impl(Closeable):
    def close(self):
        return "impl"


print(Impl().close(), isinstance(Impl(), Closeable))


class Box(Protocol[T]):
    def get(self) -> T: ...


print(Box[int], Box.__parameters__)
