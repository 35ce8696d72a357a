import asyncio
import traceback


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    coro = work()
    for call in (lambda: loop.call_soon(work), lambda: loop.call_soon(coro),
                 lambda: loop.call_later(1, 5), lambda: loop.call_at(1, None),
                 lambda: loop.run_in_executor(None, work)):
        try:
            call()
        except TypeError:
            traceback.print_exc()
    coro.close()


asyncio.run(main(), debug=True)
