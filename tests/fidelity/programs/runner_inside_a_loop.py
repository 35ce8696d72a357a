import asyncio


async def inner():
    pass


async def main():
    coroutine = inner()
    runner = asyncio.Runner()
    for run in (asyncio.run, runner.run):
        try:
            run(coroutine)
        except RuntimeError as error:
            print(error)
    coroutine.close()


asyncio.run(main())
