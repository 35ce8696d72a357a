import asyncio
import traceback


async def nothing():
    pass


loop = asyncio.new_event_loop()
loop.close()
for call in (loop.run_forever, lambda: loop.call_soon(print), lambda: loop.call_later(1, print),
             lambda: loop.call_at(1, print), lambda: loop.call_soon_threadsafe(print),
             lambda: loop.run_in_executor(None, print)):
    try:
        call()
    except RuntimeError:
        traceback.print_exc()
coro = nothing()
try:
    loop.create_task(coro)
except RuntimeError:
    traceback.print_exc()
try:
    loop.run_until_complete(coro)
except RuntimeError:
    traceback.print_exc()
coro.close()
