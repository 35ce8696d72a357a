import asyncio
import asyncio.tasks
from asyncio import exceptions as errors
from asyncio.exceptions import CancelledError
from asyncio.locks import Lock
from asyncio.log import logger
from asyncio.queues import PriorityQueue, Queue
import sys

if sys.platform == "win32":
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
print(asyncio.tasks.Task is asyncio.Task, CancelledError is asyncio.CancelledError)
print(Queue, PriorityQueue, Lock, errors.InvalidStateError, logger.name)
print(asyncio.exceptions.__name__, asyncio.exceptions.TimeoutError)
for name in ("WindowsSelectorEventLoopPolicy", "sleeep"):
    try:
        getattr(asyncio, name)
    except AttributeError as error:
        print(error)


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(2), 1)
    except asyncio.exceptions.TimeoutError as error:
        print(repr(error))
    task = asyncio.tasks.create_task(asyncio.sleep(3))
    task.cancel()
    try:
        await task
    except asyncio.exceptions.CancelledError as error:
        print(repr(error))
    async with asyncio.timeouts.timeout(None) as limit:
        print(limit.when(), isinstance(asyncio.get_running_loop(), asyncio.events.AbstractEventLoop))


asyncio.run(main())
