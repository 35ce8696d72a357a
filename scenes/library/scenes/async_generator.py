import asyncio


async def countdown(start):
    for number in range(start, 0, -1):
        await asyncio.sleep(1)
        yield number


async def main():
    async for number in countdown(3):
        print(number)
    print("lift-off")


asyncio.run(main())
