import asyncio
import time


async def quick():
    await asyncio.sleep(0.5)
    print('quick at', asyncio.get_running_loop().time())


async def main():
    task = asyncio.create_task(quick())
    await asyncio.sleep(0)
    time.sleep(2)
    print('blocked until', time.monotonic())
    await task


asyncio.run(main())
