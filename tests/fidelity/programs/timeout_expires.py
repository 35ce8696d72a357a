# The deadline becomes TimeoutError where the block ends.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as deadline:
            print(deadline, deadline.when())
            await asyncio.sleep(5)
    except TimeoutError as error:
        print(repr(error), repr(error.__context__), deadline.expired(), deadline)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
