# A cancellation from outside in the same iteration as the deadline is not turned into TimeoutError.
import asyncio


async def block():
    async with asyncio.timeout(1):
        await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(block())
    asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await task
    except BaseException as error:
        print(type(error).__name__)


asyncio.run(main())
