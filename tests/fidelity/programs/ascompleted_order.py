# In the order in which they are done, not in the order of the arguments.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    if delay == 2:
        raise ValueError(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (3, 1, 2, 1)]
    for next_one in asyncio.as_completed(tasks + tasks[:1]):
        try:
            print(await next_one)
        except ValueError as error:
            print(repr(error))


asyncio.run(main())
