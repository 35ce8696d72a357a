# What wait refuses.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    task = asyncio.create_task(work(1, "a"))
    coroutine = work(1, "b")
    for futures, when in (([], "ALL_COMPLETED"), (task, "ALL_COMPLETED"), ([task], "SOME"),
                          ([coroutine], "FIRST_COMPLETED"), (coroutine, "ALL_COMPLETED"),
                          (5, "ALL_COMPLETED")):
        try:
            await asyncio.wait(futures, return_when=when)
        except Exception as error:
            print(type(error).__name__, error)
    coroutine.close()
    await task


asyncio.run(main())
