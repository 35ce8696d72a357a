import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    future = loop.create_future()
    print(future)
    loop.set_debug(True)
    future = loop.create_future()
    print(future)
    loop.set_debug(False)
    print(loop.create_future())


asyncio.run(main())
