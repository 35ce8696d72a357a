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


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('a', 0.5, ValueError('a')))
            group.create_task(work('b', 1))
            group.create_task(work('c', 0))
    except* ValueError as errors:
        print(repr(errors), errors.exceptions)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
