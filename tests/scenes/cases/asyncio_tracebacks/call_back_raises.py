import asyncio


def callback(x):
    return x[0]


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 5)
    loop.call_soon(callback, None)
    await asyncio.sleep(0)


asyncio.run(main())
