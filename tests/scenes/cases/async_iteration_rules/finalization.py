import asyncio


async def gen(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("cleaning", name)
        await asyncio.sleep(0)
        print("cleaned", name)


async def main():
    async for x in gen("broken"):
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    g = gen("closed")
    await g.__anext__()
    await g.aclose()
    h = gen("left")
    print(await h.__anext__())
    globals()["keep"] = h
    i = gen("deleted")
    await i.__anext__()
    del i
    await asyncio.sleep(0.01)
    print("main ends")


asyncio.run(main())
print("after run")


async def use_twice():
    g = gen("twice")
    await g.__anext__()
    t = asyncio.create_task(anext_task(g))
    try:
        await asyncio.gather(anext_task(g), t)
    except RuntimeError as e:
        print(e)
    await g.aclose()


async def anext_task(g):
    return await g.__anext__()


asyncio.run(use_twice())


async def slow():
    await asyncio.sleep(1)
    yield 1


async def concurrent():
    g = slow()
    a = asyncio.create_task(anext_task(g))
    b = asyncio.create_task(anext_task(g))
    print([type(x).__name__ + " " + str(x) for x in await asyncio.gather(a, b, return_exceptions=True)])


asyncio.run(concurrent())
