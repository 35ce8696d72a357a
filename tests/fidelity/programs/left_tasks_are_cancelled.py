import asyncio


async def background(n):
    try:
        await asyncio.sleep(100)
    finally:
        print('background', n, 'over')


async def main():
    for n in range(3):
        asyncio.create_task(background(n))
    await asyncio.sleep(1)
    print('main over')


asyncio.run(main())
