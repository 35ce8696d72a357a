# A waiter cancelled after it was woken gives its unit to the next.
import asyncio


async def worker(name, semaphore):
    await semaphore.acquire()
    print(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    a = asyncio.create_task(worker('a', semaphore))
    b = asyncio.create_task(worker('b', semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True), semaphore._value)


asyncio.run(main())
