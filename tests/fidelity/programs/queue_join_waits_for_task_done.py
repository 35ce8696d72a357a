# join() waits until each item was reported done.
import asyncio


async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print(name, item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.join()
    for item in (3, 1, 2, 1):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(name, queue)) for name in 'ab']
    await queue.join()
    print(asyncio.get_running_loop().time())
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
