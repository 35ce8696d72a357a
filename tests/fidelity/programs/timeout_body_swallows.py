# A body that swallows the cancellation, or turns it into an error of its own.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed", limit)
        await asyncio.sleep(1)
    print(limit, asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1) as limit:
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("of its own")
    except ValueError as error:
        print(repr(error), repr(error.__context__), limit)


asyncio.run(main())
