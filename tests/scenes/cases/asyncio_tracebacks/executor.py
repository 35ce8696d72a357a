import asyncio
import traceback
from concurrent.futures import ThreadPoolExecutor


def work(x):
    raise ValueError(x)


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(None, work, 1)
    except ValueError:
        traceback.print_exc()
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, work, 2)


asyncio.run(main())
