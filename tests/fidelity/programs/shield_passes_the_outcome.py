# Result, error and cancellation of the inner one.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def fails():
    await asyncio.sleep(1)
    raise ValueError("inner")


async def main():
    print(await asyncio.shield(work(1, "result")))
    try:
        await asyncio.shield(fails())
    except ValueError as error:
        print(repr(error))
    inner = asyncio.create_task(work(5, "cancelled"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    inner.cancel("message")
    try:
        await outer
    except asyncio.CancelledError as error:
        print(repr(error), outer.cancelled())
    print(asyncio.shield(inner) is inner)


asyncio.run(main())
