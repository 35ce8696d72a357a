import asyncio


async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(5)


loop = asyncio.new_event_loop()
task = loop.create_task(main())
try:
    loop.run_until_complete(task)
finally:
    task.cancel()
    try:
        loop.run_until_complete(task)
    except asyncio.CancelledError:
        pass
    loop.close()
