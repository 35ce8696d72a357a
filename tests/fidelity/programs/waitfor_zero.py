# No time at all: what is done already counts, all else is cancelled.
import asyncio


async def work():
    print("never")


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result(7)
    print(await asyncio.wait_for(done, 0))
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(work(), timeout)
        except asyncio.TimeoutError:
            print("too late")


asyncio.run(main())
