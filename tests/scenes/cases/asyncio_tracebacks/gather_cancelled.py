import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    task = asyncio.ensure_future(asyncio.gather(work(), work()))
    await asyncio.sleep(0.01)
    task.cancel()
    await task


asyncio.run(main())
