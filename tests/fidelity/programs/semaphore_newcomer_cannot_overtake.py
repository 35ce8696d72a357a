# A released unit belongs to who waits, whoever asks next.
import asyncio


async def waiter(semaphore):
    await semaphore.acquire()
    print('waiter')


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    task = asyncio.create_task(waiter(semaphore))
    await asyncio.sleep(0)
    semaphore.release()
    print(semaphore.locked(), semaphore._value)
    late = asyncio.create_task(semaphore.acquire())
    await task
    semaphore.release()
    print(await late)


asyncio.run(main())
