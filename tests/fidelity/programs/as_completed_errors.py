# Errors of the children, and what as_completed refuses.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError(delay)


async def main():
    for next_one in asyncio.as_completed([fails(2), work(1, "good")]):
        try:
            print(await next_one)
        except ValueError as error:
            print(repr(error))
    task = asyncio.create_task(work(1, "a"))
    iterator = asyncio.as_completed(task)
    try:
        next(iterator)
    except TypeError as error:
        print(error)
    print(list(iterator))
    try:
        list(asyncio.as_completed([task, 5]))
    except TypeError as error:
        print(error)
    await task


asyncio.run(main())
