import asyncio


def callback():
    pass


async def work():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    print(loop)
    print(loop.get_debug())
    handle = loop.call_soon(callback)
    print(handle)
    handle.cancel()
    print(handle)
    future = loop.create_future()
    print(future)
    print(asyncio.Future())
    task = asyncio.create_task(work(), name="w")
    print(task)
    print(loop.create_task(work(), name="x"))
    await task
    print(task)
    future.cancel()
    print(future)


asyncio.run(main(), debug=True)
