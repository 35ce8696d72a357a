# Cancellation after every number of iterations.
import asyncio


async def block():
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
            await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0)


async def main():
    for steps in range(7):
        task = asyncio.create_task(block())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except (asyncio.CancelledError, TimeoutError) as error:
            print(steps, type(error).__name__)


asyncio.run(main())
