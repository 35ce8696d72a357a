import asyncio


async def stubborn():
    for turn in range(3):
        try:
            await asyncio.sleep(1)
            print('slept', turn)
        except asyncio.CancelledError:
            print('no', turn)
    return 'done anyway'


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    print(task.cancel(), task.cancelling())
    print(await task, task.cancelled())


asyncio.run(main())
