import asyncio


async def add(a, b):
    await asyncio.sleep(1)
    return a + b


loop = asyncio.new_event_loop()
print(loop.run_until_complete(add(1, 2)), loop.time())
print(loop.run_until_complete(add('a', 'b')), loop.time())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
