import asyncio


async def numbers():
    try:
        while True:
            await asyncio.sleep(0)
            yield 1
    finally:
        await asyncio.sleep(0)
        print('over')


async def main():
    async for number in numbers():
        print(number)
        break


asyncio.run(main())
