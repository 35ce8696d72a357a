# Time runs out; nothing is cancelled.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    tasks = [asyncio.create_task(work(delay, delay)) for delay in (1, 2, 3)]
    for timeout in (1.5, 0, -1, 0.5):
        done, pending = await asyncio.wait(tasks, timeout=timeout)
        print(len(done), len(pending), asyncio.get_running_loop().time())
    done, pending = await asyncio.wait(tasks, timeout=10)
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
