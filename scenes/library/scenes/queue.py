import asyncio


async def producer(queue):
    for number in range(3):
        print(f"made {number}")
        await queue.put(number)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print(f"used {item}")
        await asyncio.sleep(0.5)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
