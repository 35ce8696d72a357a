import asyncio


async def nothing():
    pass


async def main():
    try:
        asyncio.run(nothing())
    except RuntimeError as error:
        print(error)
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(nothing())
    except RuntimeError as error:
        print(error)
    try:
        asyncio.create_task(5)
    except TypeError as error:
        print(error)


try:
    asyncio.run(5)
except ValueError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
asyncio.run(main())
