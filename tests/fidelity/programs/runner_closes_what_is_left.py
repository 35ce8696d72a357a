import asyncio


async def left(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, 'is cancelled')


async def main():
    asyncio.create_task(left('a'))
    asyncio.create_task(left('b'))
    await asyncio.sleep(0)
    return 'main'


runner = asyncio.Runner(debug=None)
print(runner.run(main()))
print('before close')
runner.close()
runner.close()
