# The last one cancels the timer; waiting in several tasks at once is first come, first served.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (2, 1)]
    waits = [asyncio.create_task(w) for w in asyncio.as_completed(tasks, timeout=9)]
    print(await waits[1], await waits[0])
    try:
        next(iter(asyncio.as_completed(tasks[0])))
    except TypeError as error:
        print(error)


asyncio.run(main())
