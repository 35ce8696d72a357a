# A deadline is moved on, taken away and set into the past.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as deadline:
            deadline.reschedule(loop.time() + 3)
            await asyncio.sleep(2)
            deadline.reschedule(None)
            print(deadline.when())
            await asyncio.sleep(2)
            deadline.reschedule(loop.time() - 1)
            await asyncio.sleep(2)
    except TimeoutError:
        print("expired", loop.time())
    try:
        deadline.reschedule(9)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
