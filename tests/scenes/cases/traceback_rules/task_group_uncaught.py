import asyncio


async def fail(n, error):
    try:
        await asyncio.sleep(n)
        raise error
    except KeyError as e:
        raise RuntimeError("translated") from e


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.1, ValueError("one")))
        tg.create_task(fail(0.1, KeyError("two")))
        await asyncio.sleep(1)


asyncio.run(main())
