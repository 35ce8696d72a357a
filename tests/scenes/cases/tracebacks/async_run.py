import asyncio


async def inner():
    await asyncio.sleep(0.1)
    raise ValueError("async fail")


async def main():
    task = asyncio.create_task(inner())
    await task


asyncio.run(main())
