# An error of the body comes through.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(0.5)
            raise LookupError("early")
    except LookupError as error:
        print(repr(error), limit)
    await asyncio.sleep(2)


asyncio.run(main())
