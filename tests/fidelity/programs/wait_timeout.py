# A timeout ends the wait and cancels nothing.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), len(pending))
    print(await tasks[1])
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending))


asyncio.run(main())
