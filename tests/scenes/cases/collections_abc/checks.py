from collections.abc import *
import asyncio

values = [1, "s", [1], (1,), {1}, {1: 2}, frozenset(), b"b", range(3), iter([]), (x for x in []), len,
          None, 1.5, {}.keys(), {}.values(), {}.items(), reversed([]), object(), zip(), int]
kinds = [Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable,
         Set, MutableSet, Mapping, MutableMapping, KeysView, ItemsView, ValuesView, Sequence,
         MutableSequence, ByteString, Awaitable, Coroutine, AsyncIterable, AsyncIterator]
for v in values:
    print(type(v).__name__, [k.__name__ for k in kinds if isinstance(v, k)])


async def coro():
    pass


async def agen():
    yield


class Own:
    def __await__(self):
        yield


async def main():
    c = coro()
    for v in (c, agen(), asyncio.get_running_loop().create_future(), asyncio.current_task(), Own()):
        print(type(v).__name__, [k.__name__ for k in kinds + [AsyncGenerator] if isinstance(v, k)])
    await c


asyncio.run(main())
print(issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(str, Iterable))
print(Mapping, Mapping.__module__, Callable)
