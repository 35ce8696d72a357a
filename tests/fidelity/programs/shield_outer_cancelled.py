# Cancelling the outer future leaves the inner task alone.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def waits(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled", task.done())
        raise


async def main():
    inner = asyncio.create_task(work(3, "kept"))
    outer = asyncio.create_task(waits(inner))
    await asyncio.sleep(1)
    outer.cancel()
    print(await asyncio.gather(outer, return_exceptions=True))
    print(await inner)


asyncio.run(main())
