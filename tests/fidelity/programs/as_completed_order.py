# Results in the order of completion.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    coroutines = [work(delay, delay) for delay in (3, 1, 2, 1, 0)]
    for next_one in asyncio.as_completed(coroutines):
        print(await next_one, asyncio.get_running_loop().time())
    done = asyncio.create_task(work(0, "done"))
    await asyncio.sleep(1)
    late = asyncio.create_task(work(1, "late"))
    for next_one in asyncio.as_completed([late, done, late]):
        print(await next_one)
    for next_one in asyncio.as_completed([]):
        print("never")


asyncio.run(main())
