import asyncio


async def worker(number):
    for turn in range(40):
        await asyncio.sleep(0.0001 * (number % 7 + 1))
    return number


async def main():
    print(sum(await asyncio.gather(*(worker(i) for i in range(500)))))


asyncio.run(main())
