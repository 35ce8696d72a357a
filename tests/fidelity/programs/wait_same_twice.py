# The same task twice counts once; two may wait for the same.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    task = asyncio.create_task(work(1, "a"))
    other = asyncio.create_task(work(2, "b"))
    results = await asyncio.gather(
        asyncio.wait([task, task, other]),
        asyncio.wait({task}, timeout=5),
        asyncio.wait((task, other), return_when=asyncio.FIRST_COMPLETED))
    for done, pending in results:
        print(len(done), len(pending))


asyncio.run(main())
