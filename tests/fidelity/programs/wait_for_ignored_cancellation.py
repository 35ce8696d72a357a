# What answers the cancellation with a result or an error passes it on.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def answers(error):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        if error:
            raise error
        return "a result all the same"


async def main():
    print(await asyncio.wait_for(answers(None), 1))
    try:
        await asyncio.wait_for(answers(ValueError("no")), 1)
    except ValueError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
