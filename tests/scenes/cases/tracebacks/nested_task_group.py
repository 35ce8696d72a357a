import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(f"failed {n}")


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.1))
        tg.create_task(fail(0.1))


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(inner())
        tg.create_task(fail(0.2))


asyncio.run(main())
