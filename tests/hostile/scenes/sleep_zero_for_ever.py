# stops: no progress of virtual time
import asyncio


async def main():
    while True:
        await asyncio.sleep(0)


asyncio.run(main())
