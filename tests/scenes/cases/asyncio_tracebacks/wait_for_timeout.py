import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    await asyncio.wait_for(work(), 0.01)


asyncio.run(main())
