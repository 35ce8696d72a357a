# With maxsize the producer waits for room.
import asyncio


async def producer(name, queue):
    for item in range(3):
        await queue.put((name, item))
        print('put', name, item, queue.qsize(), queue.full())


async def consumer(queue):
    for _ in range(6):
        await asyncio.sleep(1)
        print('got', await queue.get(), queue.empty())


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.maxsize)
    await asyncio.gather(producer('a', queue), producer('b', queue), consumer(queue))


asyncio.run(main())
