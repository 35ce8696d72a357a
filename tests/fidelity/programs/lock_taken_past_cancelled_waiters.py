# A free lock whose waiters are all cancelled is taken without waiting.
import asyncio


async def worker(lock):
    async with lock:
        print('never')


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(lock)) for _ in range(2)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    lock.release()
    await lock.acquire()
    print('main took it')
    lock.release()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
