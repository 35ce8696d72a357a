import asyncio


async def nap(name, seconds):
    for turn in range(2):
        await asyncio.sleep(seconds)
        print(f'{name} woke up, turn {turn}')


async def main():
    naps = [asyncio.create_task(nap(f'nap-{n}', n * 0.5)) for n in (3, 1, 2)]
    for task in naps:
        await task
    print('all awake at', asyncio.get_running_loop().time())


asyncio.run(main())
