import asyncio
import traceback


async def fail():
    raise OSError("disk")


async def main():
    task = asyncio.create_task(fail())
    for turn in range(3):
        try:
            await task
        except OSError:
            traceback.print_exc()
    raise task.exception()


asyncio.run(main())
