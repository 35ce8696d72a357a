import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def bad():
    raise ValueError("lost")


async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(0)
    del task
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


class OneLine(logging.Formatter):
    def format(self, record):
        return f"{record.levelname} {record.name} {record.getMessage().splitlines()[0].split('(')[0]} {record.exc_info[1]!r}"


logging.getLogger().handlers[0].setFormatter(OneLine())
asyncio.run(main())
