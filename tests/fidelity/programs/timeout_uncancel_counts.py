# uncancel and cancelling around a deadline.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(1):
            task.cancel()
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("own request", task.cancelling(), task.uncancel())
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout", task.cancelling())
    task.cancel()
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("still cancelled", task.cancelling())
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    except asyncio.CancelledError:
        print("cancelled, since a request is open", task.cancelling())


asyncio.run(main())
