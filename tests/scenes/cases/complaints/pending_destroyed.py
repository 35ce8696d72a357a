import asyncio


async def work():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(work(), name="waits")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print("over")
