import asyncio
import traceback


async def main():
    try:
        await asyncio.sleep("1")
    except TypeError:
        traceback.print_exc()
    await asyncio.sleep(None)


asyncio.run(main())
