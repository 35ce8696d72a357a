import asyncio


async def numbers():
    try:
        yield 1
        await asyncio.sleep(0)
        yield 1 / 0
    finally:
        print("closing")


async def main():
    async for n in numbers():
        print(n)


asyncio.run(main())
