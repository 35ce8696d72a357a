# stops: tasks
import asyncio


async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(200_000)))


asyncio.run(main())
