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
    group = asyncio.TaskGroup()
    coroutine = work('x', 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    async with group:
        pass
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
