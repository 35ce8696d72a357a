# A lock in which somebody waited belongs to that loop.
import asyncio


lock = asyncio.Lock()


async def wait_a_moment():
    await lock.acquire()
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await task


async def main():
    await lock.acquire()


asyncio.run(wait_a_moment())
try:
    asyncio.run(main())
except RuntimeError as error:
    print(str(error)[-31:])
