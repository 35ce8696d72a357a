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
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError as error:
                print('body cancelled', error.args, asyncio.current_task().cancelling())
                raise
    except ExceptionGroup as errors:
        print(errors, errors.exceptions, asyncio.current_task().cancelling())


asyncio.run(main())
