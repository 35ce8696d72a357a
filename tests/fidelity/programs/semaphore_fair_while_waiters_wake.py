# With a waiter not yet gone on, a newcomer waits though the value is above zero.
import asyncio


async def worker(name, semaphore):
    await semaphore.acquire()
    print(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(worker(name, semaphore)) for name in 'ab']
    await asyncio.sleep(0)
    for _ in range(4):
        semaphore.release()
    print(semaphore.locked(), semaphore._value)
    await worker('main', semaphore)
    await asyncio.gather(*tasks)
    print(semaphore.locked(), semaphore._value)


asyncio.run(main())
