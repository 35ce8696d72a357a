# A cancelled waiter leaves the event; others are still woken.
import asyncio


async def main():
    event = asyncio.Event()
    first = asyncio.create_task(event.wait())
    second = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    first.cancel()
    event.set()
    print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())
