# The result comes before the deadline, whose timer is cancelled.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    print(await asyncio.wait_for(work(1, "a"), 2))
    print(await asyncio.wait_for(work(0, "b"), timeout=2))
    print(await asyncio.wait_for(asyncio.create_task(work(1, "c")), None))
    print(await asyncio.wait_for(work(1, "d"), timeout=None))


asyncio.run(main())
