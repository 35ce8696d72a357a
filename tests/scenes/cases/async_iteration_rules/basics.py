import asyncio


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def main():
    async for x in Counter(3):
        print(x, end=" ")
    else:
        print("else")
    async for x in Counter(5):
        if x == 3:
            continue
        if x == 1:
            break
        print(x, end=" ")
    else:
        print("never")
    print([x async for x in agen(4) if x % 2], {x async for x in agen(3)}, {x: x * 2 async for x in agen(2)})
    g = (x * 10 async for x in agen(3))
    print(type(g), type(agen(1)), agen.__name__)
    print([await f async for f in futures()])
    async for x in g:
        print(x, end=" ")
    print()
    it = aiter(agen(2))
    print(await anext(it), await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("stop", e.args)
    c = Counter(1)
    print(await c.__anext__())
    try:
        await c.__anext__()
    except StopAsyncIteration:
        print("over")
    print([y async for x in agen(3) for y in range(x)], [[j async for j in agen(i)] for i in range(3)])
    print([await asyncio.sleep(0, i) for i in range(3)])
    print(tuple([x async for x in agen(2)]), sum([x async for x in agen(4)]))
    try:
        list(agen(2))
    except TypeError as e:
        print(e)
    try:
        aiter([1])
    except TypeError as e:
        print(e)
    try:
        await anext([1])
    except TypeError as e:
        print(e)
    try:
        next(agen(1))
    except TypeError as e:
        print(e)


async def futures():
    for i in range(2):
        yield asyncio.sleep(0, i)


asyncio.run(main())
