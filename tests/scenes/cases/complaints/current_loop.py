import asyncio

loop = asyncio.get_event_loop()
print(loop.is_running())
future = asyncio.Future()
print(future)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()
