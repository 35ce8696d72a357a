import asyncio


def callback():
    raise ValueError("in the callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
