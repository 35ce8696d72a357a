import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    asyncio.create_task(fail(), name="first")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
