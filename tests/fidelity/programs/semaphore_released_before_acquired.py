# A semaphore may be released above its first value.
import asyncio


async def main():
    semaphore = asyncio.Semaphore()
    semaphore.release()
    semaphore.release()
    for _ in range(3):
        await semaphore.acquire()
    print(semaphore.locked())


asyncio.run(main())
