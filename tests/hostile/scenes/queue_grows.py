# stops: 
import asyncio


async def main():
    queue = asyncio.Queue()
    while True:
        queue.put_nowait("item" * 100)


asyncio.run(main())
