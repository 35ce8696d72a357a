# A deadline that has passed expires at the next await.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay) as limit:
                print("inside", limit)
                await asyncio.sleep(0)
                print("after a yield")
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout", limit)
    async with asyncio.timeout(0) as limit:
        print("no await at all")
    print(limit)
    try:
        async with asyncio.timeout_at(-5) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print(limit, limit.when())


asyncio.run(main())
