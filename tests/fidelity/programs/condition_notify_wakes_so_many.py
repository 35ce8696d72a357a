# notify(n) wakes n waiters, notify_all the rest; each takes the lock again.
import asyncio


async def consumer(name, condition):
    async with condition:
        print(name, 'waits')
        print(name, await condition.wait())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(consumer(i, condition)) for i in range(6)]
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(1)
    async with condition:
        condition.notify(0)
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
