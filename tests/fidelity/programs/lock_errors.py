# What a lock refuses.
import asyncio


class Plain:
    pass


async def main():
    lock = asyncio.Lock()
    for use in (lock.release, lambda: asyncio.Lock(loop=None), lambda: asyncio.Lock(1)):
        try:
            use()
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(type(error).__name__)
    try:
        await lock
    except TypeError as error:
        print(error)


asyncio.run(main())
