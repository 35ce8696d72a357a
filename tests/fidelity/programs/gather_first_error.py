import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def ok(delay):
    await asyncio.sleep(delay)
    print('ok', delay)
    return delay


async def main():
    try:
        await asyncio.gather(ok(3), fail(1, ValueError('one')), fail(2, KeyError('two')))
    except ValueError as error:
        print('gather raised', error)
    await asyncio.sleep(5)


asyncio.run(main())
