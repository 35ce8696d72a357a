import asyncio


async def left():
    print('left waits for right')
    await tasks['right']


async def right():
    await asyncio.sleep(0.5)
    print('right waits for left')
    await tasks['left']


async def main():
    tasks['left'] = asyncio.create_task(left(), name='left')
    tasks['right'] = asyncio.create_task(right(), name='right')
    await asyncio.gather(*tasks.values())


tasks = {}
asyncio.run(main())
