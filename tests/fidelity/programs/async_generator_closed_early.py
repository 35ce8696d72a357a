import asyncio


async def numbers(count):
    try:
        for i in range(count):
            await asyncio.sleep(1)
            yield i
    finally:
        await asyncio.sleep(0)
        print('over')


async def main():
    steps = numbers(3)
    print('step', await anext(steps))
    await steps.aclose()
    print('closed')


asyncio.run(main())
