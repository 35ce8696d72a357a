import asyncio
import time


def block(name, delay):
    print(name, 'starts')
    time.sleep(delay)
    print(name, 'ends')
    return name


async def tick():
    for i in range(3):
        await asyncio.sleep(0.4)
        print('tick', i)


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(asyncio.to_thread(block, 'a', 1), tick(),
                               loop.run_in_executor(None, block, 'b', 0.5)))


asyncio.run(main())
