import asyncio
import traceback


async def work():
    await asyncio.wait_for(asyncio.sleep(5), 3)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        traceback.print_exc()


asyncio.run(main())
