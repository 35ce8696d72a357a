# The last item comes first.
import asyncio


async def main():
    queue = asyncio.LifoQueue(maxsize=3)
    for item in 'abc':
        await queue.put(item)
    print(queue, queue.full())
    getter = asyncio.create_task(queue.get())
    await queue.put('d')
    print(await getter)
    print([queue.get_nowait() for _ in range(queue.qsize())])


asyncio.run(main())
