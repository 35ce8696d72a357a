import asyncio
import time


def block():
    time.sleep(1)
    print('the thread goes on')
    return 'unused'


async def wait():
    try:
        return await asyncio.to_thread(block)
    except asyncio.CancelledError:
        print('cancelled')
        raise


async def main():
    task = asyncio.create_task(wait())
    await asyncio.sleep(0.5)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    await asyncio.sleep(1)


asyncio.run(main())
