import asyncio
import re
import sys


def here():
    return sys._getframe()


async def wait():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    print([re.sub("0x[0-9a-f]+|'[^']*'", "_", repr(frame)) for frame in task.get_stack()])


print(re.sub("0x[0-9a-f]+|'[^']*'", "_", repr(here())), here().f_code.co_name)
asyncio.run(main())
