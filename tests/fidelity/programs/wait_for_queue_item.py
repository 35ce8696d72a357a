# A deadline on a queue.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("nothing came")
    asyncio.get_running_loop().call_later(1, queue.put_nowait, "item")
    print(await asyncio.wait_for(queue.get(), 1.5))


asyncio.run(main())
