import asyncio


def callback():
    1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    loop.call_soon(lambda: {}["k"])
    await asyncio.sleep(0.2)
    print("done")


asyncio.run(main())
