import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError('instead')


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(stubborn())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except* ValueError as errors:
        print(errors.exceptions, task.cancelling())


asyncio.run(main())
