import asyncio
import threading
import time


async def fail():
    raise ValueError("there")


def other(loop):
    future = asyncio.run_coroutine_threadsafe(fail(), loop)
    time.sleep(0.05)
    try:
        future.result()
    except ValueError:
        import traceback
        traceback.print_exc()


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=other, args=(loop,))
    thread.start()
    await asyncio.sleep(0.1)
    thread.join()


asyncio.run(main())
