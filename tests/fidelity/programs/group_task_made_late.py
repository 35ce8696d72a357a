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
        async def maker():
            await asyncio.sleep(0.5)
            group.create_task(work('late', 0.5))
            print(group)
        group.create_task(maker())
    print('over', group)


asyncio.run(main())
