# So many run at once; the next starts when one ends.
import asyncio


async def worker(name, semaphore):
    async with semaphore:
        print(name, 'in', semaphore.locked())
        await asyncio.sleep(1)
    print(name, 'out')


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(name, semaphore) for name in 'abcde'))
    print(semaphore.locked(), semaphore._value)


asyncio.run(main())
