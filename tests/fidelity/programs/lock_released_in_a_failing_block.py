# An error leaves async with through the release.
import asyncio


async def fail(lock):
    async with lock:
        await asyncio.sleep(1)
        raise ValueError('inside')


async def wait(lock):
    async with lock:
        print('after the error')


async def main():
    lock = asyncio.Lock()
    print(await asyncio.gather(fail(lock), wait(lock), return_exceptions=True))


asyncio.run(main())
