import asyncio
import traceback


async def fail():
    await asyncio.sleep(0)
    raise LookupError("gone")


async def main():
    try:
        await asyncio.wait_for(fail(), 1)
    except LookupError:
        traceback.print_exc()
    try:
        await asyncio.wait_for(fail(), None)
    except LookupError:
        traceback.print_exc()
    try:
        await asyncio.wait_for(fail(), 0)
    except asyncio.TimeoutError:
        traceback.print_exc()


asyncio.run(main())
