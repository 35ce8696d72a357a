import asyncio
import time


def block(n):
    time.sleep(1)
    print('block', n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(None, block, i) for i in range(34)]
    await asyncio.sleep(0.5)
    print(futures[33].cancel(), futures[0].cancel())
    await asyncio.sleep(0)
    print(futures[33].cancelled(), futures[0].cancelled())
    results = await asyncio.gather(*futures, return_exceptions=True)
    print(results[32], repr(results[33]), loop.time())


asyncio.run(main())
