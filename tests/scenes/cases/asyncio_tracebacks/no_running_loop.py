import asyncio
import traceback


async def nothing():
    pass


coro = nothing()
try:
    asyncio.create_task(coro)
except RuntimeError:
    traceback.print_exc()
coro.close()
try:
    asyncio.get_running_loop()
except RuntimeError:
    traceback.print_exc()
try:
    asyncio.current_task()
except RuntimeError:
    traceback.print_exc()
try:
    asyncio.all_tasks()
except RuntimeError:
    traceback.print_exc()
asyncio.timeout(1)
