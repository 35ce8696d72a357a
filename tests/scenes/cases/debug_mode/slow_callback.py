import asyncio
import time


def slow():
    time.sleep(0.2)


async def main():
    asyncio.get_running_loop().call_soon(slow)
    await asyncio.sleep(0)
    time.sleep(0.3)
    await asyncio.sleep(0)
    asyncio.get_running_loop().slow_callback_duration = 1
    time.sleep(0.3)


asyncio.run(main(), debug=True)
