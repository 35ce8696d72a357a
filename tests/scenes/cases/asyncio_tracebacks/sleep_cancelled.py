import asyncio
import traceback


async def work():
    await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError:
        traceback.print_exc()
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
