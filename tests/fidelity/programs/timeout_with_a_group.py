# A deadline around a group cancels its tasks.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(work(1, "a"))
                group.create_task(work(5, "b"))
    except TimeoutError as error:
        print(repr(error), asyncio.current_task().cancelling())


asyncio.run(main())
