import asyncio


async def one():
    await asyncio.sleep(0)
    return 1


async def main():
    task = asyncio.ensure_future(one())
    print(await asyncio.gather(task, task, one()))
    print(await asyncio.gather())


asyncio.run(main())
