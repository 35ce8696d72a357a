import asyncio


async def main():
    inner = asyncio.ensure_future(asyncio.sleep(0.05))
    outer = asyncio.ensure_future(asyncio.shield(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    await inner
    await asyncio.shield(asyncio.wait_for(asyncio.sleep(1), 0.01))


asyncio.run(main())
