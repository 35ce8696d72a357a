import asyncio
import traceback


async def cancel_it(coro):
    task = asyncio.create_task(coro)
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        traceback.print_exc()


async def enter(lock):
    async with lock:
        print("never")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    await cancel_it(lock.acquire())
    await cancel_it(enter(lock))
    await cancel_it(asyncio.Event().wait())
    semaphore = asyncio.Semaphore(0)
    await cancel_it(semaphore.acquire())
    await cancel_it(enter(semaphore))
    condition = asyncio.Condition()
    await condition.acquire()
    await cancel_it(condition.acquire())
    condition.release()

    async def wait_in(condition):
        async with condition:
            await condition.wait()

    await cancel_it(wait_in(condition))

    async def wait_for(condition):
        async with condition:
            await condition.wait_for(lambda: False)

    await cancel_it(wait_for(condition))


asyncio.run(main())
