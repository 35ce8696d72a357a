import asyncio


class Conn:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self.name

    async def __aexit__(self, t, v, tb):
        await asyncio.sleep(0)
        print("close", self.name, t and t.__name__)
        return self.swallow


class NoAexit:
    async def __aenter__(self):
        pass


class SyncEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *a):
        pass


class SyncExit:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *a):
        return 7


async def main():
    async with Conn("a") as a, Conn("b") as b:
        print(a, b)
    async with (Conn("c"), Conn("d", True)):
        raise ValueError("x")
    print("swallowed")
    try:
        async with Conn("e"):
            return_value = 1 / 0
    except ZeroDivisionError as e:
        print(e)
    for bad in (NoAexit(), SyncEnter(), SyncExit(), object()):
        try:
            async with bad:
                pass
        except TypeError as e:
            print(e)
    print(await early())
    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.01)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")


async def early():
    for i in range(3):
        async with Conn(i):
            if i == 1:
                return "early"


async def cancelled():
    async with Conn("long"):
        await asyncio.sleep(10)


asyncio.run(main())
