import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.1))
        tg.create_task(fail(0.1))


try:
    asyncio.run(main())
except* ValueError as eg:
    print(eg, [str(e) for e in eg.exceptions])


async def deep():
    await asyncio.gather(fail(0.01), fail(1))


asyncio.run(deep())
