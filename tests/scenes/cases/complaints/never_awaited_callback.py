import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(work)
    loop.call_later(0.01, work)
    await asyncio.sleep(0.02)


asyncio.run(main())
