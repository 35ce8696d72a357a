# stops: steps
import asyncio


def spin():
    while True:
        pass


async def main():
    await asyncio.to_thread(spin)


asyncio.run(main())
