# What a condition refuses while its lock is free.
import asyncio


async def main():
    condition = asyncio.Condition()
    for use in (condition.notify, condition.notify_all, condition.release):
        try:
            use()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Condition(loop=1)
    except TypeError as error:
        print(error)


asyncio.run(main())
