# A woken getter finds the queue empty and waits anew, at the end.
import asyncio


async def getter(name, queue):
    print(name, await queue.get())


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(getter('a', queue))
    b = asyncio.create_task(getter('b', queue))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    print('main', queue.get_nowait())
    await asyncio.sleep(1)
    queue.put_nowait(2)
    queue.put_nowait(3)
    await asyncio.gather(a, b)


asyncio.run(main())
