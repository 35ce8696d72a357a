# The repr of a future shows who waits for it; a timeout's coroutines by hand.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    limit = asyncio.timeout(5)
    print(limit)
    print(await limit.__aenter__() is limit, limit)
    try:
        await limit.__aenter__()
    except RuntimeError as error:
        print(error)
    print(await limit.__aexit__(None, None, None), limit)
    try:
        await limit.__aexit__(None, None, None)
    except AssertionError as error:
        print(repr(error))
    waiting = asyncio.wait_for(future, 1)
    print(waiting.__name__, waiting.__qualname__)
    waiting.close()
    outer = asyncio.shield(future)
    future.cancel()
    await asyncio.sleep(0)
    print(outer, future)


asyncio.run(main())
