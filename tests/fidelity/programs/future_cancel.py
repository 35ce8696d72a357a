import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.5, future.cancel)
    try:
        await future
    except asyncio.CancelledError as error:
        print('cancelled', repr(error))
    print(future.cancelled(), future.cancel())


asyncio.run(main())
