# Three stages, each with a queue, and a sentinel that ends them.
import asyncio


async def stage(name, source, target, delay):
    while True:
        item = await source.get()
        if item is None:
            await target.put(None)
            return name
        await asyncio.sleep(delay)
        await target.put(item * 2)


async def main():
    queues = [asyncio.Queue(2) for _ in range(3)]
    tasks = [asyncio.create_task(stage('fast', queues[0], queues[1], 1)),
             asyncio.create_task(stage('slow', queues[1], queues[2], 2))]
    for item in [1, 2, 3, 4, None]:
        await queues[0].put(item)
        if queues[2].qsize():
            print(queues[2].get_nowait())
    while (item := await queues[2].get()) is not None:
        print(item)
    print(await asyncio.gather(*tasks))


asyncio.run(main())
