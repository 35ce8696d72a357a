import asyncio


async def main():
    for value in (1, 'x', None, [1]):
        try:
            await value
        except TypeError as error:
            print(error)
    coro = asyncio.sleep(0, 'r')
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)


asyncio.run(main())
