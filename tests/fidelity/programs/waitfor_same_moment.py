# Deadline and completion at the same time.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "done"


async def main():
    for first in (True, False):
        task = asyncio.create_task(work())
        if first:
            await asyncio.sleep(0)
        try:
            print(await asyncio.wait_for(task, 1))
        except TimeoutError:
            print("timeout")


asyncio.run(main())
