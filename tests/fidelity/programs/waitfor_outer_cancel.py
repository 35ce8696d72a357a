# The waiter is cancelled: so is the future, and its end is waited for.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        print("inner left")
        raise


async def waiter():
    await asyncio.wait_for(work(), 10)


async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
