import asyncio
import traceback


async def main():
    for make in (asyncio.Lock, asyncio.Condition):
        try:
            make().release()
        except RuntimeError:
            traceback.print_exc()
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError:
            traceback.print_exc()
    try:
        await condition.wait()
    except RuntimeError:
        traceback.print_exc()
    try:
        asyncio.BoundedSemaphore().release()
    except ValueError:
        traceback.print_exc()
    try:
        asyncio.Semaphore(-1)
    except ValueError:
        traceback.print_exc()
    try:
        asyncio.Barrier(0)
    except ValueError:
        traceback.print_exc()


asyncio.run(main())
