import asyncio
class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self):
        print("enter", self.n)
        await asyncio.sleep(0.1)
        return self.n
    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0.1)
        print("exit", self.n, t and t.__name__, v)
        return self.swallow
async def main():
    async with CM(1) as a, CM(2) as b: print(a, b)
    async with CM(3, True): raise ValueError("gone")
    try:
        async with CM(4): raise KeyError("k")
    except KeyError as e: print("caught", e)
    async def early():
        async with CM(5): return "r"
    print(await early())
    for i in range(2):
        async with CM(i):
            if i == 0: continue
            break
    for bad in (object(), open_like(), NoExit()):
        try:
            async with bad: pass
        except (TypeError, AttributeError) as e: print(type(e).__name__, e)
    try:
        with CM(9): pass
    except TypeError as e: print(e)
    class NotAwait:
        def __aenter__(self): return 5
        async def __aexit__(self, *a): pass
    try:
        async with NotAwait(): pass
    except TypeError as e: print(e)
    class NotAwaitExit:
        async def __aenter__(self): return 5
        def __aexit__(self, *a): return 5
    try:
        async with NotAwaitExit(): pass
    except TypeError as e: print(e)
    try:
        async with asyncio.timeout(0.05):
            async with CM("slow"): pass
    except TimeoutError as e: print("timeout", repr(e))
class open_like:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NoExit:
    async def __aenter__(self): pass
asyncio.run(main())
