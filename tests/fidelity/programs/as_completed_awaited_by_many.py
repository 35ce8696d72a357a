# Several tasks await the coroutines of one iterator.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def take(name, next_one):
    print(name, await next_one)


async def main():
    iterator = asyncio.as_completed([work(2, "two"), work(1, "one"), work(1, "uno")])
    takers = [asyncio.create_task(take(name, one)) for name, one in zip("abc", iterator)]
    await asyncio.sleep(0.5)
    takers[0].cancel()
    print(await asyncio.gather(*takers, return_exceptions=True))


asyncio.run(main())
