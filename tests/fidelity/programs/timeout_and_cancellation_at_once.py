# A request from outside in the iteration of the deadline counts on.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def limited(delay):
    try:
        async with asyncio.timeout(delay) as limit:
            await asyncio.sleep(9)
    except TimeoutError:
        print("timeout", limit, asyncio.current_task().cancelling())
    except asyncio.CancelledError as error:
        print(repr(error), limit, asyncio.current_task().cancelling())
        raise


async def main():
    for first in (0, 1):
        if first:
            task = asyncio.create_task(limited(1))
            await asyncio.sleep(0)
        loop = asyncio.get_running_loop()
        if not first:
            task = asyncio.create_task(limited(1))
        loop.call_later(1, lambda: task.cancel("request"))
        print(await asyncio.gather(task, return_exceptions=True), task.cancelling())


asyncio.run(main())
