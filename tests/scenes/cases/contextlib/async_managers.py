import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def session(n):
    print("connect", n)
    await asyncio.sleep(1)
    try:
        yield n * 2
    except LookupError as e:
        print("handled", repr(e))
    finally:
        await asyncio.sleep(1)
        print("disconnect", n)


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")


async def bye(*a):
    await asyncio.sleep(0)
    print("bye", a)


@session("deco")
async def decorated(x):
    print("decorated", x)
    return x


async def main():
    loop = asyncio.get_running_loop()
    async with session("a") as s:
        print(s, loop.time())
    print(loop.time())
    async with session("b"):
        raise KeyError("k")
    try:
        async with session("c"):
            raise ValueError("v")
    except ValueError as e:
        print("out", e)
    async with aclosing(numbers()) as ns:
        async for n in ns:
            if n == 2:
                break
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(session("s1"))
        stack.push_async_callback(bye, 1)
        stack.callback(print, "sync callback")
        stack.enter_context(nullcontext())
        try:
            await stack.enter_async_context(nullcontext)
        except TypeError as e:
            print(type(e).__name__)
        try:
            stack.enter_context(session("x"))
        except TypeError as e:
            print(e)
    print(await decorated(4), decorated.__name__)
    async with nullcontext(3) as v:
        print(v)


asyncio.run(main())
