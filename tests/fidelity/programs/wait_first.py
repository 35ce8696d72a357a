# Waits for the first that is done; the others go on.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    tasks = {asyncio.create_task(work(delay, delay)) for delay in (3,)}
    tasks = [asyncio.create_task(work(delay, delay)) for delay in (1, 2, 2)] + list(tasks)
    pending = tasks
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print([task.result() for task in done], len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
