# A waiter cancelled before it was woken changes nothing.
import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    task.cancel()
    semaphore.release()
    print(semaphore.locked(), semaphore._value)
    print(await semaphore.acquire(), task.cancelled())
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
