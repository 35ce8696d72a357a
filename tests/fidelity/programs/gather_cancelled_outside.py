import asyncio


async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print('child', n, 'cancelled')
        raise


async def both():
    await asyncio.gather(child(2), child(3))


async def main():
    task = asyncio.create_task(both())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('both cancelled')


asyncio.run(main())
