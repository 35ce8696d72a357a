# A condition asks the lock that it was given by its methods.
import asyncio


class Told(asyncio.Lock):
    async def acquire(self):
        print('acquire')
        return await super().acquire()

    def release(self):
        print('release')
        super().release()


async def waiter(condition):
    async with condition:
        print(await condition.wait())


async def main():
    condition = asyncio.Condition(Told())
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    await task


asyncio.run(main())
