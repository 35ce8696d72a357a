import asyncio


async def leaf():
    await asyncio.sleep(1)


async def main():
    tasks = [asyncio.create_task(leaf())]
    await asyncio.sleep(0)


event_loop = asyncio.new_event_loop()
try:
    event_loop.run_until_complete(main())
finally:
    event_loop.close()
