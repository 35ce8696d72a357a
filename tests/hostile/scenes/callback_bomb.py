# stops: 
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    while True:
        loop.call_soon(int)


asyncio.run(main())
