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
    async with asyncio.TaskGroup() as group:
        group.create_task(work('a', 0.5, KeyboardInterrupt('stop')))
        group.create_task(work('b', 1))


asyncio.run(main())
