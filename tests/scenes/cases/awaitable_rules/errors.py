import asyncio


class NotIter:
    def __await__(self):
        return 5


class ReturnsCoro:
    def __await__(self):
        return coro()


class Gen:
    def __await__(self):
        return iter([])


async def coro():
    return 1


class YieldsThing:
    def __await__(self):
        yield 5


class Raises:
    def __await__(self):
        raise KeyError("from await")
        yield


async def attempt(make):
    try:
        print(await make())
    except BaseException as e:
        print(type(e).__name__, e)


async def main():
    for make in (lambda: 5, lambda: NotIter(), lambda: ReturnsCoro(), lambda: Gen(), lambda: None, lambda: [coro], lambda: coro, lambda: YieldsThing(), lambda: Raises(), lambda: "x", lambda: (i for i in ())):
        await attempt(make)
    try:
        async with 5:
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in 5:
            pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        for x in agen():
            pass
    except TypeError as e:
        print(e)
    try:
        with ACM():
            pass
    except TypeError as e:
        print(e)
    try:
        await agen()
    except TypeError as e:
        print(e)
    try:
        async with CM():
            pass
    except TypeError as e:
        print(e)


class ACM:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


class CM:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


async def agen():
    yield 1


asyncio.run(main())
