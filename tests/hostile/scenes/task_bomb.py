# stops: tasks
import asyncio


async def fork():
    asyncio.create_task(fork())
    asyncio.create_task(fork())
    await asyncio.Event().wait()


async def main():
    asyncio.create_task(fork())
    await asyncio.sleep(1000)


asyncio.run(main())
