import asyncio


def work(x):
    return 1 / x


async def main():
    await asyncio.to_thread(work, 0)


asyncio.run(main())
