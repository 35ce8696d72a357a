# A cancellation that comes after the result is swallowed by wait_for.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(1)
    future.set_result("done")
    print(task.cancel())
    print(await asyncio.gather(task, return_exceptions=True), task.cancelling())
    future = loop.create_future()
    task = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(1)
    future.set_exception(ValueError("failed"))
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
