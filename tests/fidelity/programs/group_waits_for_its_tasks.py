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
        one = group.create_task(work('a', 1))
        two = group.create_task(work('b', 0.5), name='second')
        print(group)
    print(one.result(), two.result(), two.get_name(), group)


asyncio.run(main())
