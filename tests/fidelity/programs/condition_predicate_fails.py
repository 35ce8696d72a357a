# An error of the predicate leaves wait_for with the lock held.
import asyncio


async def main():
    condition = asyncio.Condition()

    def broken():
        raise ValueError('predicate')

    await condition.acquire()
    try:
        await condition.wait_for(broken)
    except ValueError as error:
        print(error, condition.locked())
    condition.release()


asyncio.run(main())
