import asyncio


class Resource:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *a):
        raise RuntimeError("in exit")


async def gen():
    for i in range(3):
        if i == 2:
            raise KeyError(i)
        yield i


async def consume():
    async with Resource():
        async for x in gen():
            print(x)


async def main():
    await consume()


asyncio.run(main())
