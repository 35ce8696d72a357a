# The deadline cancels the task and waits for its end; TimeoutError has the cancellation as cause.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print("leaving")
        await asyncio.sleep(1)


async def main():
    try:
        await asyncio.wait_for(work(), 2)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), asyncio.get_running_loop().time())


asyncio.run(main())
