import asyncio


async def settle():
    return 'settled'


async def yielding():
    await asyncio.sleep(0)
    return 'late'


async def work(inner):
    try:
        raise ValueError('first')
    except ValueError:
        print(await inner)
        raise


async def main():
    for inner in (settle(), yielding(), asyncio.sleep(0)):
        try:
            await work(inner)
        except ValueError as error:
            print(repr(error))


asyncio.run(main())
