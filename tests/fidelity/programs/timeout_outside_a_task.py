# A timeout needs a task.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    loop = asyncio.get_running_loop()

    def enter():
        limit = asyncio.timeout(1)
        try:
            limit.__aenter__().send(None)
        except RuntimeError as error:
            print(error, limit.expired())

    loop.call_soon(enter)
    await asyncio.sleep(1)
    limit = asyncio.timeout(1)
    async with limit:
        pass
    try:
        async with limit:
            print("again", limit)
    except Exception as error:
        print(repr(error))


asyncio.run(main())
