# A shield keeps the task from the deadline.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    task = asyncio.create_task(work(3, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("timeout", task.done())
    print(await task)


asyncio.run(main())
