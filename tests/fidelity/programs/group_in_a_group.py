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


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(work('c', 0.5, ValueError('c')))
        group.create_task(work('d', 1))


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(work('e', 2))
    except* ValueError as errors:
        print(repr(errors))


asyncio.run(main())
