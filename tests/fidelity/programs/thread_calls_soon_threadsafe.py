import asyncio
import time


def worker(loop, future):
    time.sleep(0.5)
    loop.call_soon_threadsafe(print, 'from the thread')
    time.sleep(0.5)
    loop.call_soon_threadsafe(future.set_result, 'done')


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    job = loop.run_in_executor(None, worker, loop, future)
    print(await future, loop.time())
    print(await job)


asyncio.run(main())
