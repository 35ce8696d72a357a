import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(5)
    print(await future)
    try:
        future.set_result(6)
    except asyncio.InvalidStateError as error:
        print(repr(error))


asyncio.run(main())
