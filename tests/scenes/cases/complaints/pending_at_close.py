import asyncio
async def work(n):
    await asyncio.sleep(0)
    print("never")
async def forever():
    await asyncio.Future()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.create_task(work(1))
f = loop.create_task(forever())
loop.run_until_complete(asyncio.sleep(0))
loop.create_task(work(2))
print("closing")
loop.close()
print("closed")
