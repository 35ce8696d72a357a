import asyncio


async def fail():
    raise ValueError("no")


async def main():
    await fail()


asyncio.run(main())
