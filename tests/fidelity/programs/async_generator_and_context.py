import asyncio


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print('open')
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.5)
        print('close', kind and kind.__name__)
        return kind is ValueError


async def ticker(count):
    try:
        for n in range(count):
            await asyncio.sleep(1)
            yield n
    finally:
        print('ticker over')


async def main():
    async with Resource() as resource:
        async for n in ticker(2):
            print('tick', n, resource is not None)
    async with Resource():
        raise ValueError('swallowed')
    print([n async for n in ticker(2)])


asyncio.run(main())
