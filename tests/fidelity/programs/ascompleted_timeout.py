# After the timeout what is not done counts as TimeoutError; the tasks are not cancelled.
import asyncio


async def work(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    tasks = [asyncio.create_task(work(d)) for d in (5, 1, 4)]
    for next_one in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await next_one)
        except TimeoutError:
            print("timeout")
    print(await tasks[0])


asyncio.run(main())
