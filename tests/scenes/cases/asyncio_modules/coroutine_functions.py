import asyncio
import functools
import inspect


async def plain():
    pass


class Worker:
    async def method(self):
        pass

    async def __call__(self):
        pass


async def numbers():
    yield 1


queue = asyncio.Queue
for thing in (asyncio.sleep, asyncio.wait_for, asyncio.gather, asyncio.wait, asyncio.to_thread,
              queue.get, queue.get_nowait, asyncio.Lock.acquire, asyncio.Lock.release, plain,
              Worker().method, Worker(), Worker().__call__, functools.partial(plain), numbers, 3):
    print(asyncio.iscoroutinefunction(thing), inspect.iscoroutinefunction(thing))


async def main():
    lock = asyncio.Lock()
    print(asyncio.iscoroutinefunction(lock.acquire), asyncio.iscoroutinefunction(lock.locked))
    pause = asyncio.sleep(1)
    print(pause.cr_running, pause.cr_suspended, inspect.getcoroutinestate(pause))
    pause.close()
    print(inspect.getcoroutinestate(pause))


asyncio.run(main())
