# The outer wait is cancelled, the inner task goes on.
import asyncio


async def work():
    await asyncio.sleep(2)
    print("inner done")
    return 3


async def waiter(task):
    return await asyncio.shield(task)


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(waiter(inner))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), await inner, await asyncio.shield(inner))


asyncio.run(main())
