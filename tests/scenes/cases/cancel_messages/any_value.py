import asyncio


async def wait(future):
    try:
        await future
    except asyncio.CancelledError as error:
        return error.args


async def main():
    loop = asyncio.get_running_loop()
    for message in (None, "", "text", 0, (1, 2), ValueError("v"), [None]):
        future = loop.create_future()
        future.cancel(message)
        print(repr(message), await wait(future))
    for message in (None, "", 7, {"a": 1}):
        task = asyncio.create_task(wait(asyncio.sleep(1)))
        await asyncio.sleep(0)
        task.cancel(message)
        print(repr(message), await task)
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel(msg=3.5)
    results = await asyncio.gather(task, return_exceptions=True)
    print(results, results[0].args)
    outer = asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    await asyncio.sleep(0)
    outer.cancel({1})
    print(await wait(outer))


asyncio.run(main())
