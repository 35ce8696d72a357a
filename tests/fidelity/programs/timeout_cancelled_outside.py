# A cancellation from outside is no timeout.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def limited():
    try:
        async with asyncio.timeout(3) as limit:
            await asyncio.sleep(9)
    finally:
        print(limit, asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(limited())
    await asyncio.sleep(1)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
