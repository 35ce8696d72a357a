# A getter cancelled after it was woken wakes the next.
import asyncio


async def getter(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter('a', queue))
    b = asyncio.create_task(getter('b', queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True), queue)


asyncio.run(main())
