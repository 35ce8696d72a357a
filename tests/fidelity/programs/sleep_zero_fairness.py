import asyncio


async def turn(name, count):
    for n in range(count):
        print(name, n)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(turn('a', 3), turn('b', 2), turn('c', 4))


asyncio.run(main())
