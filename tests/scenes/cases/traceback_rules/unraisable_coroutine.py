import asyncio


async def never():
    pass


never()


async def main():
    never()
    asyncio.sleep(1)


asyncio.run(main())
