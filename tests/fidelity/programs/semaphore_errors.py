# What a semaphore refuses.
import asyncio


async def main():
    for make in (lambda: asyncio.Semaphore(-1), lambda: asyncio.BoundedSemaphore(value=-3),
                 lambda: asyncio.Semaphore('x'), lambda: asyncio.Semaphore(1, 2),
                 lambda: asyncio.Semaphore(1, loop=None)):
        try:
            make()
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
