import asyncio
async def g():
    print("start")
    try:
        while True:
            try:
                x = yield "v"
                print("x", x)
            except ValueError as e:
                print("caught", e)
                yield "rescued"
    finally:
        await asyncio.sleep(0.1)
        print("finally")
async def main():
    a = g()
    print(await a.__anext__(), await a.asend(1), await a.athrow(ValueError("boom")), await a.asend(None))
    await a.aclose()
    await a.aclose()
    try:
        await a.asend(1)
    except StopAsyncIteration: print("ended")
    b = g()
    try:
        await b.asend(5)
    except TypeError as e: print(e)
    await b.aclose()
    c = g()
    try:
        await c.athrow(KeyError("early"))
    except KeyError as e: print("early", e)
    async def ignores():
        try: yield 1
        except GeneratorExit: yield 2
    d = ignores()
    await d.asend(None)
    try: await d.aclose()
    except RuntimeError as e: print(e)
    async def stops():
        yield 1
        raise StopAsyncIteration
    try:
        async for _ in stops(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def stops2():
        yield 1
        raise StopIteration(3)
    try:
        async for _ in stops2(): pass
    except RuntimeError as e: print(e)
    e = g()
    first = e.asend(None)
    print(type(first), type(e.athrow(ValueError)), type(e.aclose()))
    try:
        first.send(None)
    except StopIteration as s: print("stopped with", s.value)
    try:
        first.send(None)
    except RuntimeError as x: print(x)
    await e.aclose()
    async def slow():
        await asyncio.sleep(1)
        yield 1
    s = slow()
    t = asyncio.ensure_future(s.__anext__()) if False else asyncio.create_task(one(s))
    await asyncio.sleep(0.1)
    try:
        await s.__anext__()
    except RuntimeError as x: print(x)
    print(await t)
async def one(s): return await s.__anext__()
asyncio.run(main())
