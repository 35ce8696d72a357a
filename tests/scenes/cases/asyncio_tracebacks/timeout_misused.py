import asyncio
import traceback


async def main():
    block = asyncio.timeout(1)
    async with block:
        pass
    try:
        async with block:
            pass
    except RuntimeError:
        traceback.print_exc()
    try:
        block.reschedule(5)
    except RuntimeError:
        traceback.print_exc()


asyncio.run(main())
