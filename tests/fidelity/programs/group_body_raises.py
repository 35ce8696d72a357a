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
            group.create_task(work('a', 0.5))
            group.create_task(work('b', 0, KeyError('b')))
            await asyncio.sleep(0)
            raise ValueError('body')
    except* (ValueError, KeyError) as errors:
        print(errors.exceptions)


asyncio.run(main())
