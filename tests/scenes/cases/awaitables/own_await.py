import asyncio
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        print("awaiting")
        yield
        return self.v
class Delegating:
    def __await__(self): return asyncio.sleep(0.1, "slept").__await__()
class Fut:
    def __init__(self, f): self.f = f
    def __await__(self):
        r = yield from self.f
        return r * 2
class ImmediateAw:
    def __await__(self): return iter(())
async def main():
    print(await Aw(5), await Delegating(), await ImmediateAw())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, f.set_result, 21)
    print(await Fut(f), await asyncio.gather(Aw(1), Aw(2)), await asyncio.wait_for(Aw(3), 1), await asyncio.ensure_future(Aw(4)))
    class B1:
        def __await__(self): return 5
    class B2:
        def __await__(self): return coro()
    class B3:
        def __await__(self): yield 42
    class B4:
        __await__ = None
    async def coro(): pass
    for b in (B1(), B2(), B3(), B4(), 5, None, [1], main, Aw):
        try:
            print(await b)
        except (TypeError, RuntimeError) as e: print(type(e).__name__, str(e).replace("<coroutine", "<c"))
    c = coro()
    await c
    try: await c
    except RuntimeError as e: print(e)
asyncio.run(main())
