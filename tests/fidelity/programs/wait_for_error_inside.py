# An error comes through, and a cancellation of the inner one alone is no timeout.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def fails():
    await asyncio.sleep(1)
    raise KeyError("inner")


async def main():
    try:
        await asyncio.wait_for(fails(), 2)
    except KeyError as error:
        print(repr(error))
    task = asyncio.create_task(work(5, "cancelled alone"))
    asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await asyncio.wait_for(task, 3)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())


asyncio.run(main())
