# The outer deadline comes first, or the inner one.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def nested(inner, outer):
    try:
        await asyncio.wait_for(asyncio.wait_for(work(9, "w"), inner), outer)
    except TimeoutError as error:
        print(inner, outer, repr(error), repr(error.__cause__))


async def main():
    await nested(1, 2)
    await nested(2, 1)
    await nested(1, 1)


asyncio.run(main())
