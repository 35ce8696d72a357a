import asyncio
import traceback
import sys


def deep():
    traceback.print_stack()


async def inner():
    deep()
    await asyncio.sleep(0)


async def main():
    await inner()
    asyncio.get_running_loop().call_soon(deep)
    await asyncio.sleep(0)
    await asyncio.create_task(inner())


asyncio.run(main())
deep()
