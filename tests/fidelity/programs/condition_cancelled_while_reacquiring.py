# A cancellation while the lock is taken again is kept until it is held.
import asyncio


async def waiter(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            print('cancelled, locked:', condition.locked(), error.args)
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    await condition.acquire()
    condition.notify()
    await asyncio.sleep(1)
    task.cancel('first')
    await asyncio.sleep(1)
    task.cancel('second')
    await asyncio.sleep(1)
    print(task.done(), task.cancelling())
    condition.release()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
