import asyncio
import time


def look():
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        return str(error)


def keywords(a, *, b):
    return a, b


async def main():
    print(await asyncio.to_thread(look))
    print(await asyncio.to_thread(keywords, 1, b=2))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, time.monotonic))
    await asyncio.to_thread(time.sleep, 1)
    print(loop.time())


asyncio.run(main())
