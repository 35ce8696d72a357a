import asyncio


async def read():
    await asyncio.sleep(0.5)
    raise ValueError('bad record')


async def load():
    try:
        return await read()
    finally:
        print('load: clean up')


async def main():
    try:
        await load()
    except ValueError as error:
        print(f'main caught {error!r}')
    task = asyncio.create_task(load())
    results = await asyncio.gather(task, asyncio.sleep(1, 'slept'), return_exceptions=True)
    print(results)


asyncio.run(main())
