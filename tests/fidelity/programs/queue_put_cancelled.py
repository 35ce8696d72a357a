# Cancelled putters put nothing; one cancelled after it was woken wakes the next.
import asyncio


async def putter(item, queue):
    await queue.put(item)
    print('put', item)


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait('first')
    tasks = [asyncio.create_task(putter(item, queue)) for item in 'abc']
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(queue)
    print(queue.get_nowait())
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), queue)


asyncio.run(main())
