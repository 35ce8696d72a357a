import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("x"))
    del future
    print("main ends")


asyncio.run(main())
