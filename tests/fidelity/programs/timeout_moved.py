# reschedule moves the deadline, removes it, or lets it pass at once.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        limit.reschedule(None)
        print(limit, limit.when())
        await asyncio.sleep(5)
        limit.reschedule(loop.time() + 1)
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time())
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout", limit)
    try:
        limit.reschedule(9)
    except RuntimeError as error:
        print(error)
    unused = asyncio.timeout(1)
    try:
        unused.reschedule(2)
    except AssertionError as error:
        print(repr(error), unused)


asyncio.run(main())
