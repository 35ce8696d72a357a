# Items come by priority, equal ones as the heap gives them.
import asyncio


class Job:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        return self.rank < other.rank


async def main():
    queue = asyncio.PriorityQueue()
    for item in [(3, 'c'), (1, 'z'), (2, 'b'), (1, 'a'), (2, 'a')]:
        await queue.put(item)
    print(queue)
    while not queue.empty():
        print(await queue.get())
    for number, rank in enumerate([2, 1, 2, 1, 2, 1, 1, 2]):
        queue.put_nowait(Job(rank, number))
    print([queue.get_nowait().name for _ in range(8)])


asyncio.run(main())
