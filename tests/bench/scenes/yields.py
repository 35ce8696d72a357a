import asyncio


async def worker():
    for _ in range(300):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(worker() for _ in range(200)))
    print("done")


asyncio.run(main())
