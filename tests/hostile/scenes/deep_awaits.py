# raises: RecursionError
import asyncio


async def wrap(n):
    return await wrap(n + 1)


asyncio.run(wrap(0))
