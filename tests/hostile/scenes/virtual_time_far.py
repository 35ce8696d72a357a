# ends
import asyncio


async def main():
    await asyncio.sleep(1e18)
    print("far")
    await asyncio.sleep(1e-9)
    print("a bit further")


asyncio.run(main())
