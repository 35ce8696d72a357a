import asyncio


async def work(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise
    if error:
        raise error
    print(name, 'done')
    return name


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('a', 1))
            group.create_task(work('b', 2))
    except asyncio.CancelledError as error:
        print('parent', error.args, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.5)
    task.cancel('stop')
    try:
        await task
    except asyncio.CancelledError as error:
        print('main', error.args)


asyncio.run(main())
