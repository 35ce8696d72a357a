import asyncio


async def work():
    await asyncio.sleep(0)
    print('first')
    await asyncio.sleep(0)
    print('second')


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task)


asyncio.run(main())
