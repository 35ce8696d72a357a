import asyncio


async def job(name, delay, fails=False):
    try:
        await asyncio.sleep(delay)
        if fails:
            raise ValueError(f"{name} is broken")
        print(f"{name} is done")
    except asyncio.CancelledError:
        print(f"{name} is cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("short", 1))
            group.create_task(job("bad", 2, fails=True))
            group.create_task(job("long", 3))
    except* ValueError as errors:
        print("main:", errors.exceptions)


asyncio.run(main())
