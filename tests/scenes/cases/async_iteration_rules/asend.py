import asyncio


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield ("echo", got)
                await asyncio.sleep(0)
            except ValueError as e:
                print("caught", e)
                got = "error"
    except GeneratorExit:
        print("exit")
        raise
    finally:
        await asyncio.sleep(0)
        print("finally")


async def main():
    g = echo()
    print(g.ag_running, g.ag_frame is not None, g.__name__)
    print(await g.asend(None), await g.asend(1), await g.asend("two"))
    print(await g.athrow(ValueError("bad")), await g.athrow(ValueError, "old"))
    await g.aclose()
    await g.aclose()
    try:
        await g.asend(1)
    except StopAsyncIteration as e:
        print("ended", e.args)
    try:
        await g.athrow(KeyError("late"))
    except BaseException as e:
        print(type(e).__name__, e)
    h = echo()
    try:
        await h.asend(5)
    except TypeError as e:
        print(e)
    try:
        await h.athrow(KeyError("first"))
    except KeyError as e:
        print(repr(e))
    k = echo()
    await k.__anext__()
    a = k.asend(1)
    print(type(a).__name__, type(k.aclose()).__name__)
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print(e)
    try:
        await k.athrow(KeyError("out"))
    except KeyError as e:
        print("out", e)
    s = stubborn()
    await s.__anext__()
    try:
        await s.aclose()
    except RuntimeError as e:
        print(e)
    r = raises()
    await r.__anext__()
    try:
        await r.__anext__()
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    r = raises2()
    await r.__anext__()
    try:
        await r.__anext__()
    except RuntimeError as e:
        print(e, repr(e.__cause__))


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


async def raises():
    yield 1
    raise StopAsyncIteration("x")


async def raises2():
    yield 1
    raise StopIteration("x")


asyncio.run(main())
