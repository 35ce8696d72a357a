# An error that comes after the outer was cancelled.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def fails():
    await asyncio.sleep(2)
    raise ValueError("nobody hears it")


async def main():
    outer = asyncio.shield(fails())
    await asyncio.sleep(1)
    print(outer.cancel(), outer)
    await asyncio.sleep(2)
    outer = asyncio.shield(asyncio.create_task(fails()))
    await asyncio.sleep(1.5)
    asyncio.get_running_loop().call_later(0.5, outer.cancel)
    await asyncio.sleep(1)
    print(outer.done())


asyncio.run(main())
