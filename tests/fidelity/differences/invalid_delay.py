# A delay that is no number would put CPython 3.11's heap of timers out of order; here, as in 3.13,
# it is refused. One without an end never comes: CPython waits for ever, here that is a deadlock.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    nan, inf = float("nan"), float("inf")
    for ask in (
        lambda: loop.call_later(nan, print),
        lambda: loop.call_at(nan, print),
    ):
        try:
            ask()
        except ValueError as error:
            print(error)
    try:
        await asyncio.sleep(nan)
    except ValueError as error:
        print(error)
    loop.call_later(inf, print, "never")
    await asyncio.sleep(1)
    print(loop.time())
    await asyncio.sleep(inf)
    print("not reached")


asyncio.run(main())
