# A cancelled getter leaves the queue; the item goes to the next.
import asyncio


async def getter(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter('a', queue))
    b = asyncio.create_task(getter('b', queue))
    await asyncio.sleep(0)
    a.cancel()
    queue.put_nowait(1)
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
