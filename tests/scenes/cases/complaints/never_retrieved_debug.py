import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(fail(), name="first")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("x"))
    del future


asyncio.run(main(), debug=True)
