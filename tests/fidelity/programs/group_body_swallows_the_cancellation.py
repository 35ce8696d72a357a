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
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                print('swallowed')
            await asyncio.sleep(0)
            print('body ends')
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
