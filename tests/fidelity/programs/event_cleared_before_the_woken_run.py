# Who was woken goes on even if the event was cleared meanwhile.
import asyncio


async def waiter(event):
    print(await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter(event))
    await asyncio.sleep(1)
    print(task.done(), late.done())
    event.set()
    await late


asyncio.run(main())
