import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


async def compute(n):
    print('compute', n, threading.current_thread().name)
    await asyncio.sleep(n / 10)
    return n * n


async def failing():
    raise LookupError('in the loop')


def run_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print('loop ended')


loop = asyncio.new_event_loop()
thread = threading.Thread(target=run_loop, args=(loop,), daemon=True, name='loop-thread')
thread.start()
first = asyncio.run_coroutine_threadsafe(compute(2), loop)
time.sleep(0.01)
second = asyncio.run_coroutine_threadsafe(compute(1), loop)
print(second.result(), first.result())
slow = asyncio.run_coroutine_threadsafe(compute(9), loop)
try:
    slow.result(timeout=0.1)
except TimeoutError:
    print('timeout', slow.cancel())
bad = asyncio.run_coroutine_threadsafe(failing(), loop)
try:
    bad.result()
except LookupError as error:
    print('error', error)
try:
    asyncio.run_coroutine_threadsafe(5, loop)
except TypeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()


def blocking(n):
    time.sleep(n / 10)
    return n, threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix='w') as pool:
        jobs = [loop.run_in_executor(pool, blocking, 1) for _ in range(3)]
        print(len(await asyncio.gather(*jobs)), round(loop.time() - begun, 1))
    print(await asyncio.to_thread(blocking, 0.5))

    def from_thread():
        return asyncio.run_coroutine_threadsafe(compute(1), loop).result() + 100

    print(await loop.run_in_executor(None, from_thread))
    pool = ThreadPoolExecutor(thread_name_prefix='p')
    print(await asyncio.wrap_future(pool.submit(blocking, 0.5)))
    slow = asyncio.wrap_future(pool.submit(blocking, 3))
    try:
        await asyncio.wait_for(slow, 0.1)
    except TimeoutError:
        print('timed out', slow.cancelled())
    pool.shutdown()
    print(round(loop.time() - begun, 1))
    try:
        loop.set_default_executor('x')
    except TypeError as error:
        print(error)

asyncio.run(main())
