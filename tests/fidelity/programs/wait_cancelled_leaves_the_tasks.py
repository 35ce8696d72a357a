# A cancelled wait takes its callbacks back and leaves the tasks.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    tasks = [asyncio.create_task(work(delay, delay)) for delay in (2, 3)]
    waiting = asyncio.create_task(asyncio.wait(tasks, timeout=9))
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print([task.done() for task in tasks])
    print(await asyncio.gather(*tasks))


asyncio.run(main())
