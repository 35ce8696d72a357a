# The task answers the cancellation with an error, or with a result: those count.
import asyncio


async def stubborn(answer):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        if answer:
            return answer
        raise ValueError("no")


async def main():
    print(await asyncio.wait_for(stubborn("yes"), 1))
    try:
        await asyncio.wait_for(stubborn(""), 1)
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
