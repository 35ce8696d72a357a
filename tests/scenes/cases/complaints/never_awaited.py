import asyncio


async def work():
    pass


async def main():
    work()
    asyncio.sleep(1)
    for turn in range(2):
        work()


asyncio.run(main())
work()
