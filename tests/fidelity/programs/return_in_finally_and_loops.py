import asyncio


async def search(items, wanted):
    try:
        for index, item in enumerate(items):
            await asyncio.sleep(0.1)
            if item == wanted:
                return index
            if item is None:
                continue
        else:
            print('not found')
    finally:
        print('searched', wanted)
    return -1


async def main():
    print(await search(['a', None, 'b'], 'b'))
    print(await search(['a', None, 'b'], 'z'))
    n = 0
    while n < 3:
        n += 1
        if n == 2:
            break
        await asyncio.sleep(0)
    print(n)


asyncio.run(main())
