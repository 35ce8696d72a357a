# Each that is missing at the deadline is a TimeoutError.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    tasks = [asyncio.create_task(work(delay, delay)) for delay in (3, 1, 5)]
    for next_one in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await next_one)
        except TimeoutError as error:
            print(repr(error), asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    for next_one in asyncio.as_completed(tasks, timeout=0):
        try:
            print(await next_one)
        except TimeoutError as error:
            print(repr(error))


asyncio.run(main())
