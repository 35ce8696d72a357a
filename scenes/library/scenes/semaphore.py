import asyncio


async def download(number, slots):
    async with slots:
        print(f"file {number}: started")
        await asyncio.sleep(number * 0.5)
    print(f"file {number}: here")


async def main():
    slots = asyncio.Semaphore(2)
    await asyncio.gather(*(download(number, slots) for number in range(1, 5)))


asyncio.run(main())
