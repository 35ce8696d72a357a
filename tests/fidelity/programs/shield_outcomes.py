# The inner one's result, error or cancellation is the outer one's.
import asyncio


async def work(kind):
    await asyncio.sleep(1)
    if kind == "error":
        raise ValueError(kind)
    return kind


async def main():
    for kind in ("result", "error", "cancel"):
        inner = asyncio.create_task(work(kind))
        outer = asyncio.shield(inner)
        await asyncio.sleep(0)
        if kind == "cancel":
            inner.cancel()
        try:
            print(await outer)
        except BaseException as error:
            print(repr(error))


asyncio.run(main())
