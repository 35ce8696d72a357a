# The deadline cancels the task, and leaving turns that into TimeoutError.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            try:
                await work(5, "a")
            finally:
                print(limit, limit.expired(), asyncio.current_task().cancelling())
    except TimeoutError as error:
        print(repr(error), repr(error.__context__), repr(error.__cause__))
    print(limit, limit.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
