# cancel() counts requests, uncancel() takes them back.
import asyncio


async def work():
    task = asyncio.current_task()
    for _ in range(2):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            print(error.args, task.cancelling(), task.uncancel(), task.cancelling())
    print(task.uncancel())


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel("one"), task.cancel("two"), task.cancelling())
    await asyncio.sleep(1)
    task.cancel("three")
    await task


asyncio.run(main())
