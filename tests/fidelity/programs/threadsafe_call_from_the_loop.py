import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'soon')
    loop.call_soon_threadsafe(print, 'threadsafe')
    loop.call_soon(print, 'soon again')
    await asyncio.sleep(0)
    print('main')
    await asyncio.sleep(1)


asyncio.run(main())
