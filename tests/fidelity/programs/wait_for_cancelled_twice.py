# A second cancellation interrupts the wait for the cancelled one.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(3)
        print("stubborn is over")


async def main():
    for first in (1, 2.5):
        task = asyncio.create_task(asyncio.wait_for(stubborn(), 2))
        await asyncio.sleep(first)
        task.cancel("one")
        await asyncio.sleep(0.5)
        print(task.cancel("two"))
        try:
            await task
        except asyncio.CancelledError as error:
            print(repr(error), repr(error.__context__), task.cancelling())
        await asyncio.sleep(5)


asyncio.run(main())
