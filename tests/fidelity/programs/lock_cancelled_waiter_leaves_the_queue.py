# A waiter cancelled while the lock is held leaves the queue, and the next one gets it.
import asyncio


async def worker(name, lock):
    try:
        async with lock:
            print(name, 'in')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(name, lock)) for name in 'abc']
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(1)
    lock.release()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
