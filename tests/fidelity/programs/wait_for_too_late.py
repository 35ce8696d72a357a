# At the deadline the task is cancelled and waited for.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    try:
        await asyncio.wait_for(work(5, "a"), 1.5)
    except asyncio.TimeoutError as error:
        print(repr(error), repr(error.__cause__), asyncio.get_running_loop().time())
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 1)
    except TimeoutError:
        print(future.cancelled(), asyncio.current_task().cancelling())


asyncio.run(main())
