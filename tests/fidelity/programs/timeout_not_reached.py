# A block that is left in time cancels the timer.
import asyncio


async def main():
    for delay in (2, None):
        async with asyncio.timeout(delay) as deadline:
            await asyncio.sleep(1)
        print(deadline.expired(), deadline)
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 1.23456) as deadline:
        print(deadline)


asyncio.run(main())
