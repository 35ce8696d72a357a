import asyncio
import traceback


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    for next_one in asyncio.as_completed([fail(0.01), fail(0.02)]):
        try:
            await next_one
        except ValueError:
            traceback.print_exc()
    for next_one in asyncio.as_completed([asyncio.sleep(5)], timeout=0.01):
        await next_one


asyncio.run(main())
