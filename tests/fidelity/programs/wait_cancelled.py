# The waiter is cancelled: the tasks are not.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "ok"


async def waiter(tasks):
    await asyncio.wait(tasks, timeout=9)


async def main():
    tasks = [asyncio.create_task(work()) for _ in range(2)]
    task = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), await tasks[0])


asyncio.run(main())
