# set() wakes all who wait, in their order.
import asyncio


async def waiter(name, event):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in 'abc']
    await asyncio.sleep(1)
    event.set()
    event.set()
    print(event.is_set(), await event.wait())
    await asyncio.gather(*tasks)


asyncio.run(main())
