import asyncio


async def child(i):
    return i


async def main():
    total = 0
    for i in range(15_000):
        total += await asyncio.create_task(child(i))
    print(total)


asyncio.run(main())
