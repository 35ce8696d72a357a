import asyncio
import time


async def tick():
    for _ in range(4):
        print("tick")
        await asyncio.sleep(0.5)


async def careless():
    await asyncio.sleep(0.6)
    print("careless: the whole loop stands still")
    time.sleep(2)
    print("careless: done")


async def main():
    await asyncio.gather(tick(), careless())


asyncio.run(main())
