# An error of the comparison leaves put with the item in the heap.
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((1, {}))
    try:
        await queue.put((1, {}))
    except TypeError as error:
        print(error)
    print(queue.qsize(), queue)
    await queue.get()


asyncio.run(main())
