# What cannot be waited for.
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work())
    coro = work()
    for values, options in ((task, {}), ([], {}), ([task], {"return_when": "SOME"}),
                            ([coro], {}), (coro, {})):
        try:
            await asyncio.wait(values, **options)
        except (TypeError, ValueError) as error:
            print(repr(error))
    coro.close()
    await task


asyncio.run(main())
