# A class may keep its items in its own way.
import asyncio


class Distinct(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        print('put', item)
        self._queue[item] = True

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


async def consumer(queue):
    while True:
        print('got', await queue.get())
        queue.task_done()


async def main():
    queue = Distinct(2)
    task = asyncio.create_task(consumer(queue))
    await asyncio.sleep(0)
    for item in 'aabb':
        await queue.put(item)
    await asyncio.sleep(1)
    print(queue.qsize(), queue.empty(), queue)
    task.cancel()


asyncio.run(main())
