import asyncio


async def child(i):
    return i


async def main():
    total = 0
    for _ in range(15):
        total += sum(await asyncio.gather(*(child(i) for i in range(1_000))))
    print(total)


asyncio.run(main())
