import asyncio


async def numbers():
    for i in range(3):
        yield 10 / (1 - i)
        await asyncio.sleep(0)


async def main():
    async for n in numbers():
        print(n)


asyncio.run(main())
