import asyncio


async def main():
    await asyncio.sleep(1)
    raise RuntimeError('main failed')


try:
    asyncio.run(main())
except RuntimeError as error:
    print('caught', error)
asyncio.run(main())
