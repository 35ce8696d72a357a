# A future that is done before the deadline: its timer is cancelled.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    print(await asyncio.wait_for(work(1), 2))
    print(await asyncio.wait_for(work(1), None))
    task = asyncio.create_task(work(0.5))
    print(await asyncio.wait_for(task, 3))


asyncio.run(main())
