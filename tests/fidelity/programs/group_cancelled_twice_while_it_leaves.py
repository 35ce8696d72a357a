import asyncio


async def slow(name):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(name, 'cleans up')
        await asyncio.sleep(1)
        print(name, 'is clean')
        raise


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(slow('a'))


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0.5)
    task.cancel()
    print(task.cancelling())
    await asyncio.sleep(2)
    print(task.cancelled())


asyncio.run(main())
