# The body ends before the deadline.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    async with asyncio.timeout(2) as limit:
        print(limit, limit.when(), limit.expired())
        print(await work(1, "a"))
    print(limit, limit.when(), limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit)
        await asyncio.sleep(1)
    print(asyncio.timeout_at(5), asyncio.timeout_at(5).when())


asyncio.run(main())
