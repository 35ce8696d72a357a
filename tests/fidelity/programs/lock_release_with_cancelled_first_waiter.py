# The lock is released while its first waiter is being cancelled.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, 'in')


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(worker('first', lock))
    second = asyncio.create_task(worker('second', lock))
    await asyncio.sleep(0)
    first.cancel()
    lock.release()
    print(lock.locked())
    print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())
