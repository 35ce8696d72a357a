import asyncio
import traceback


async def main():
    queue = asyncio.Queue(1)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        traceback.print_exc()
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull:
        traceback.print_exc()
    try:
        await asyncio.wait_for(queue.put(3), 0.01)
    except asyncio.TimeoutError:
        traceback.print_exc()
    queue.get_nowait()
    try:
        await asyncio.wait_for(queue.get(), 0.01)
    except asyncio.TimeoutError:
        traceback.print_exc()
    queue.task_done()
    try:
        queue.task_done()
    except ValueError:
        traceback.print_exc()
    heap = asyncio.PriorityQueue()
    heap.put_nowait((1, {}))
    try:
        heap.put_nowait((1, {}))
    except TypeError:
        traceback.print_exc()
    queue.put_nowait(1)
    await asyncio.wait_for(queue.join(), 0.01)


asyncio.run(main())
