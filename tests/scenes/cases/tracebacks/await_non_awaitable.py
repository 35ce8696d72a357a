import asyncio


def blocking():
    return 5


async def main():
    result = await blocking()
    print(result)


asyncio.run(main())
