# A consumer waits for items, the producer never for room.
import asyncio


async def producer(queue):
    for item in range(3):
        await asyncio.sleep(1)
        await queue.put(item)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print(item)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
