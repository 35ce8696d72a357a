import asyncio


async def fail():
    await asyncio.sleep(0)
    raise KeyError("lost")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(task.result())


asyncio.run(main())
