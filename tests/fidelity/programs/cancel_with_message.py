import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print('args', error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as error:
        print('main', error.args)


asyncio.run(main())
