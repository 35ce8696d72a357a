# All are waited for; errors are not raised.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    if delay == 2:
        raise ValueError(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), [t.exception() for t in tasks])


asyncio.run(main())
