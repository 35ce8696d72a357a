import asyncio


async def fail(n):
    await asyncio.sleep(n)
    return 1 / 0


async def main():
    await asyncio.gather(fail(0.1), fail(0.2))


asyncio.run(main())
