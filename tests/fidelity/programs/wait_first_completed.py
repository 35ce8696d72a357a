# The first that is done ends the wait; the others go on.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (3, 1, 2)]
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.result() for t in done), len(tasks))


asyncio.run(main())
