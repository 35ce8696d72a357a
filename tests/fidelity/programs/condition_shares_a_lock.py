# Two conditions on one lock.
import asyncio


async def main():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock=lock)
    box = []

    async def put():
        for item in range(3):
            async with empty:
                await empty.wait_for(lambda: not box)
                box.append(item)
                full.notify()

    async def take():
        for _ in range(3):
            async with full:
                while not box:
                    await full.wait()
                print(box.pop())
                empty.notify()

    await asyncio.gather(take(), put())
    print(lock.locked(), full.locked())


asyncio.run(main())
