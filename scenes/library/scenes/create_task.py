import asyncio


async def brew(what, minutes):
    print(f'{what}: start')
    await asyncio.sleep(minutes)
    print(f'{what}: ready')
    return what


async def one_by_one():
    print('await: one after the other')
    first = await brew('tea', 2)
    second = await brew('coffee', 1)
    return [first, second]


async def together():
    print('create_task: both at once')
    first = asyncio.create_task(brew('tea', 2))
    second = asyncio.create_task(brew('coffee', 1), name='coffee')
    return [await first, await second]


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await one_by_one())
    print(f'took {loop.time() - start} s')
    start = loop.time()
    print(await together())
    print(f'took {loop.time() - start} s')


asyncio.run(main())
