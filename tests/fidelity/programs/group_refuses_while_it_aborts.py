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
            async def late():
                try:
                    await asyncio.sleep(1)
                finally:
                    try:
                        coroutine = work('never', 0)
                        group.create_task(coroutine)
                    except RuntimeError as error:
                        coroutine.close()
                        print(error)
            group.create_task(late())
            group.create_task(work('bad', 0.5, ValueError('bad')))
    except* ValueError as errors:
        print(errors)


asyncio.run(main())
