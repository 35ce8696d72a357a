import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    await asyncio.gather(fail(0.01), fail(5))


asyncio.run(main())
