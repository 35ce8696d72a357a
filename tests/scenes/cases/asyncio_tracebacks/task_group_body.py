import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        await asyncio.sleep(0)
        raise RuntimeError("body")


asyncio.run(main())
