# A queue tells its size, items, who waits, and how much is unfinished.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    print(queue)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(queue)
    queue.put_nowait('x')
    print(queue)
    await getter
    queue.put_nowait('y')
    putter = asyncio.create_task(queue.put('z'))
    await asyncio.sleep(0)
    text = repr(queue)
    print(queue, text[:10], text[text.index('maxsize'):])
    queue.get_nowait()
    await putter
    print(asyncio.Queue[int])


asyncio.run(main())
