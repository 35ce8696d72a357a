import asyncio
import traceback


async def nothing():
    pass


async def main():
    group = asyncio.TaskGroup()
    for turn in range(2):
        coro = nothing()
        try:
            group.create_task(coro)
        except RuntimeError as error:
            print(str(error)[:10])
            print(traceback.format_exc().splitlines()[-2])
        coro.close()
        async with group:
            pass


try:
    asyncio.run(main())
except RuntimeError:
    print(len(traceback.format_exc().splitlines()))
