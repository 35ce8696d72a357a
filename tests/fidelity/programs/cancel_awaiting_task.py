import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print('inner over')


async def outer(task):
    try:
        await task
    finally:
        print('outer over')


async def main():
    task = asyncio.create_task(inner(), name='inner')
    waiting = asyncio.create_task(outer(task), name='outer')
    await asyncio.sleep(1)
    waiting.cancel()
    results = await asyncio.gather(task, waiting, return_exceptions=True)
    print(results)


asyncio.run(main())
