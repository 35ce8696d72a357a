# Inner completion and outer cancellation in the same iteration.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    loop = asyncio.get_running_loop()
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    inner.set_result("inner")
    print(outer.cancel(), outer.done())
    await asyncio.sleep(0)
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    outer.cancel()
    inner.set_result("inner")
    await asyncio.sleep(0)
    print(outer.cancelled(), inner.result())
    inner, twice = loop.create_future(), None
    twice = asyncio.shield(asyncio.shield(inner))
    loop.call_later(1, inner.set_result, "through two")
    print(await twice)


asyncio.run(main())
