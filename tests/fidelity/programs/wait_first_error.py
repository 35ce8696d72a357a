# Waits for the first error; cancellations and results do not count.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError(delay)


async def main():
    cancelled = asyncio.create_task(work(9, "cancelled"))
    tasks = [asyncio.create_task(work(1, "a")), cancelled, asyncio.create_task(fails(2)),
             asyncio.create_task(work(3, "b"))]
    asyncio.get_running_loop().call_later(1.5, cancelled.cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        print(task.cancelled() or task.exception())
    print(len(pending))
    done, pending = await asyncio.wait(pending, return_when="FIRST_EXCEPTION")
    print(len(done), len(pending))


asyncio.run(main())
