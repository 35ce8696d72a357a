# Programs look into `_queue`, though it is not theirs.
import asyncio


async def main():
    queue = asyncio.Queue()
    for item in 'abc':
        queue.put_nowait(item)
    print(queue._queue, len(queue._queue), queue._queue[0], queue._queue[-1], 'b' in queue._queue)
    print([item for item in queue._queue], queue._maxsize, queue._unfinished_tasks)
    queue._queue.appendleft('first')
    print(await queue.get(), queue._queue.popleft(), queue._queue.pop())
    queue._queue.clear()
    print(queue.empty(), queue)
    try:
        queue._queue.popleft()
    except IndexError as error:
        print(error)
    priority = asyncio.PriorityQueue()
    for number in (3, 1, 2):
        priority.put_nowait(number)
    print(priority._queue)


asyncio.run(main())
