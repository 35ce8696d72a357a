# A cancelled waiter takes the lock again before the error leaves.
import asyncio


async def waiter(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print('cancelled, locked:', condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    await condition.acquire()
    task.cancel()
    await asyncio.sleep(1)
    print('main releases')
    condition.release()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
