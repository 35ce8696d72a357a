import asyncio


class Delay:
    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


class Chain:
    def __init__(self, *parts):
        self.parts = parts

    def __await__(self):
        out = []
        for p in self.parts:
            out.append((yield from p.__await__()))
        return out


class FutureLike:
    def __init__(self):
        self.f = asyncio.get_running_loop().create_future()

    def __await__(self):
        return self.f.__await__()


class Yielder:
    def __await__(self):
        yield
        yield
        return "bare yields"


async def main():
    print(await Delay(0.1, "v"))
    print(await Chain(Delay(0.1, 1), Delay(0.1, 2)))
    fl = FutureLike()
    asyncio.get_running_loop().call_later(0.1, fl.f.set_result, "set")
    print(await fl)
    print(await Yielder())
    print(await asyncio.gather(Delay(0.2, "a"), Delay(0.1, "b")))
    print(await asyncio.wait_for(Delay(0.1, "w"), 1))
    try:
        await asyncio.wait_for(Delay(5, "w"), 0.01)
    except asyncio.TimeoutError as e:
        print(type(e).__name__, repr(str(e)))
    try:
        asyncio.create_task(Delay(1, 2))
    except TypeError as e:
        print(str(e)[:30])
    t = asyncio.ensure_future(Delay(0.01, "ensured"))
    print(type(t).__name__, await t)
    print(await lazy)


class Lazy:
    def __await__(self):
        return self.compute().__await__()

    async def compute(self):
        await asyncio.sleep(0)
        return "computed"


lazy = Lazy()
asyncio.run(main())
