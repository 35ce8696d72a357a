import asyncio
from contextlib import asynccontextmanager, AsyncExitStack


@asynccontextmanager
async def none():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield
    yield


@asynccontextmanager
async def again():
    try:
        yield
    except ValueError:
        yield


async def main():
    for cm, error in ((none, None), (twice, None), (again, ValueError), (none, None)):
        try:
            async with cm():
                if error:
                    raise error
        except RuntimeError as e:
            print(e)
    try:
        async with twice():
            raise StopAsyncIteration("x")
    except BaseException as e:
        print(repr(e))
    try:
        async with AsyncExitStack() as s:
            s.push_async_exit(bad)
            raise ValueError("body")
    except KeyError as e:
        print(repr(e), repr(e.__context__))

    @asynccontextmanager
    async def timed():
        try:
            yield
        finally:
            print("cleaned up")

    async def worker():
        async with timed():
            await asyncio.sleep(10)

    t = asyncio.create_task(worker())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())


async def bad(*exc):
    print(exc[0].__name__)
    raise KeyError("exit")


asyncio.run(main())
