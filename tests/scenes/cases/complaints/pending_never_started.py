import asyncio


async def work():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.close()
print("over")
