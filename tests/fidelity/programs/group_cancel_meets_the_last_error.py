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
    async with asyncio.TaskGroup() as group:
        group.create_task(work('a', 0.5, ValueError('a')))
        await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(parent())
    asyncio.get_running_loop().call_later(0.5, task.cancel)
    try:
        await task
    except* ValueError as errors:
        print(errors.exceptions, task.cancelling())


asyncio.run(main())
