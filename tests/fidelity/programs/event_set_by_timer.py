# A callback of the loop sets an event.
import asyncio


async def main():
    event = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.call_later(2, event.set)
    await event.wait()
    print(loop.time())
    loop.call_soon(event.clear)
    await asyncio.sleep(0)
    print(event.is_set())


asyncio.run(main())
