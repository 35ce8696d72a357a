# What queues refuse.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    for use in (lambda: queue.put_nowait(2), queue.get_nowait, queue.get_nowait, queue.task_done,
                queue.task_done, lambda: asyncio.Queue(1, 2), lambda: asyncio.Queue(loop=None)):
        try:
            print(use())
        except Exception as error:
            print(repr(error))
    print(asyncio.QueueFull.__mro__[1], asyncio.QueueEmpty.__module__)


asyncio.run(main())
