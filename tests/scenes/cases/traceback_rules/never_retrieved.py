import asyncio


async def bad():
    raise ValueError("nobody looks")


async def nested():
    await bad()


async def main():
    asyncio.create_task(nested(), name="forgotten")
    await asyncio.sleep(0.1)
    t = asyncio.create_task(bad())
    await asyncio.wait([t])
    print("main ends", t.exception())


asyncio.run(main())
