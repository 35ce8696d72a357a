import asyncio


def callback():
    return 1 / 0


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0.1)
    print("still running")


asyncio.run(main())
