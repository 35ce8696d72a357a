import asyncio
import time


def fail(kind):
    time.sleep(0.5)
    raise kind('from the thread')


async def main():
    for kind in (ValueError, KeyError):
        try:
            await asyncio.to_thread(fail, kind)
        except Exception as error:
            print(repr(error))


asyncio.run(main())
