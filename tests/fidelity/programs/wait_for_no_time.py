# A timeout of zero or less looks once, cancels and waits.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(work(1, "never began"), timeout)
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__))
    done = asyncio.create_task(work(0, "b"))
    await asyncio.sleep(1)
    print(await asyncio.wait_for(done, 0))
    begun = asyncio.create_task(work(5, "c"))
    await asyncio.sleep(1)
    try:
        await asyncio.wait_for(begun, 0)
    except TimeoutError:
        print("time", asyncio.get_running_loop().time())


asyncio.run(main())
