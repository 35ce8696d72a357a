# Completion and deadline fall into the same iteration.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def attempt(delay, timeout):
    try:
        print(await asyncio.wait_for(work(delay, (delay, timeout)), timeout))
    except TimeoutError:
        print("timeout", delay, timeout)


async def main():
    await asyncio.gather(attempt(1, 1), attempt(1.0, 1), attempt(2, 1), attempt(1, 2))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, "set")
    print(await asyncio.wait_for(future, 1))
    future = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(asyncio.wait_for(future, 1))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(1, future.set_result, "late")
    print(await asyncio.gather(waiting, return_exceptions=True))


asyncio.run(main())
