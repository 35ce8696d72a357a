import asyncio


async def nested(depth):
    if depth:
        return await nested(depth - 1) + 1
    return 0


async def main():
    total = 0
    for _ in range(4_000):
        total += await nested(50)
    print(total)


asyncio.run(main())
