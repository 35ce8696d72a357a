import asyncio


async def worker():
    try:
        while True:
            print('working')
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled: cleaning up')
        await asyncio.sleep(0.25)
        raise
    finally:
        print('worker is over')


async def main():
    task = asyncio.create_task(worker(), name='worker')
    await asyncio.sleep(2.5)
    print('cancel:', task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print('main saw the cancellation')
    print('cancelled:', task.cancelled())


asyncio.run(main())
