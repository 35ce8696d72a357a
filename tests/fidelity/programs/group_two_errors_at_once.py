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
            for i in range(3):
                group.create_task(work(i, 0.5, ValueError(i)))
    except ExceptionGroup as errors:
        print(errors.exceptions)


asyncio.run(main())
