import asyncio
import sys


async def work():
    pass


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    coro = work()
    print(len(coro.cr_origin), coro.cr_origin[0][1:])
    coro.close()


print(sys.get_coroutine_origin_tracking_depth())
asyncio.run(main(), debug=True)
coro = work()
print(coro.cr_origin)
coro.close()
