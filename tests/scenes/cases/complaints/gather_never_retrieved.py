import asyncio


async def fail(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as error:
        print(repr(error))
    await asyncio.sleep(0.05)


asyncio.run(main())
