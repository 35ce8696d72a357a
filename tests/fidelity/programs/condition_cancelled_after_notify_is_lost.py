# A notification goes with a waiter that is cancelled after it.
import asyncio


async def waiter(name, condition):
    async with condition:
        await condition.wait()
        print(name, 'woken')


async def main():
    condition = asyncio.Condition()
    a = asyncio.create_task(waiter('a', condition))
    b = asyncio.create_task(waiter('b', condition))
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        a.cancel()
    await asyncio.sleep(1)
    print(a.done(), b.done())
    async with condition:
        condition.notify(5)
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
