import asyncio
class Counter:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0.1)
        return self.i
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def main():
    async for x in Counter(2): print(x)
    else: print("else")
    async for x in agen(5):
        if x == 1: continue
        if x == 3: break
        print("g", x)
    else: print("never")
    print([x async for x in agen(3)], {x async for x in agen(2)}, {x: x async for x in Counter(2)}, [x async for x in agen(6) if x % 2], [await asyncio.sleep(0, y) for y in range(2)], [x + y async for x in agen(2) for y in range(2)])
    g = (x * 2 async for x in agen(3))
    print(type(g), [v async for v in g])
    a = agen(1)
    print(await anext(a), await anext(a, "default"))
    print(aiter(a) is a, a.ag_running, a.ag_frame, a.__name__)
    for bad in (lambda: aiter([]), lambda: anext([]), lambda: anext(5, 1)):
        try: bad()
        except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        for x in agen(1): pass
    except TypeError as e: print(e)
    try:
        [x for x in agen(1)]
    except TypeError as e: print(e)
    class BadA:
        def __aiter__(self): return 5
    try:
        async for x in BadA(): pass
    except TypeError as e: print(e)
    class BadN:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in BadN(): pass
    except TypeError as e: print(e, repr(e.__cause__))
    try:
        await anext(agen(0))
    except StopAsyncIteration as e: print("stop", repr(e))
asyncio.run(main())
