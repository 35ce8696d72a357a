import asyncio


async def work():
    pass


async def main():
    work()
    print("after")


asyncio.run(main())
