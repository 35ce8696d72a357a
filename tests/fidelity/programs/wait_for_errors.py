# What wait_for refuses.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    for awaitable, timeout in ((5, 1), (5, 0), ([], 2)):
        try:
            await asyncio.wait_for(awaitable, timeout)
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
