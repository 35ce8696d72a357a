# Cancelling the waiting task cancels what it waits for, and waits for its end.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def slow_end():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("end of the inner one")


async def waits():
    try:
        await asyncio.wait_for(slow_end(), 5)
    finally:
        print("wait_for is over")


async def main():
    task = asyncio.create_task(waits())
    await asyncio.sleep(2)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
