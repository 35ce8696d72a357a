# wait_for asks again after each notification and gives what the predicate gave.
import asyncio


async def main():
    condition = asyncio.Condition()
    items = []

    def ready():
        print('asked', len(items))
        return items[1:]

    async def consumer():
        async with condition:
            print(await condition.wait_for(ready))

    async def producer():
        for item in 'ab':
            await asyncio.sleep(1)
            async with condition:
                items.append(item)
                condition.notify()

    await asyncio.gather(consumer(), producer())


asyncio.run(main())
