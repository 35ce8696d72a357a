import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_exception, KeyError('k'))
    try:
        await future
    except KeyError as error:
        print('caught', repr(error), future.exception())
    print(future.cancelled(), future.done())


asyncio.run(main())
