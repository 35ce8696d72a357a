# wait_for of a shielded task: the deadline leaves the task alone.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "late"


async def main():
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("waiting on")
    print(await task)


asyncio.run(main())
