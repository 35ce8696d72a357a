# A free lock is taken without passing through the loop.
import asyncio


async def main():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    async with lock as nothing:
        print(nothing, lock.locked())
    print(lock.locked())


asyncio.run(main())
