# Cancellation after every number of iterations.
import asyncio


async def inner():
    try:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return "value"
    finally:
        await asyncio.sleep(0)


async def waiter():
    return await asyncio.wait_for(inner(), 1)


async def main():
    for steps in range(12):
        task = asyncio.create_task(waiter())
        for _ in range(steps):
            await asyncio.sleep(0)
        print(steps, task.cancel())
        try:
            print(await task)
        except asyncio.CancelledError:
            print("cancelled")


asyncio.run(main())
