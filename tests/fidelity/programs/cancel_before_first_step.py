import asyncio


async def never():
    print('never runs')


async def main():
    task = asyncio.create_task(never())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())


asyncio.run(main())
