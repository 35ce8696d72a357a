# A bounded semaphore refuses to go above its first value.
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore:
        print(semaphore._value)
    try:
        semaphore.release()
    except ValueError as error:
        print(error)
    print(isinstance(semaphore, asyncio.Semaphore))


asyncio.run(main())
