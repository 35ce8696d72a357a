import asyncio
import time


async def main():
    print(time.time(), time.monotonic(), time.perf_counter(), time.time_ns())
    await asyncio.sleep(1.5)
    print(time.time(), time.monotonic_ns(), time.perf_counter_ns())
    time.sleep(0.25)
    print(time.time(), asyncio.get_running_loop().time() == time.monotonic())
    print(time.strftime("%H:%M:%S"), time.ctime(), time.asctime())
    print(time.gmtime()[:6], time.localtime()[:6])
    print(time.process_time(), time.thread_time())
    started = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(n) for n in (1, 2, 3)))
    print(f"{time.perf_counter() - started:.2f}")


asyncio.run(main())
