import asyncio
import time


def block(n):
    for step in range(2):
        time.sleep(0.5)
        print(n, step)
    return n


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(block, n) for n in range(3))))


asyncio.run(main())
