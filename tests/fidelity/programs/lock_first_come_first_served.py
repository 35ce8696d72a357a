# Waiters get the lock in the order in which they came.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, 'in')
        await asyncio.sleep(1)
        print(name, 'out')


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(name, lock) for name in 'abcd'))


asyncio.run(main())
