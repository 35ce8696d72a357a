# An error ends the wait; a cancelled one does not.
import asyncio


async def work(delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(delay)


async def main():
    tasks = [asyncio.create_task(work(4)), asyncio.create_task(work(3)),
             asyncio.create_task(work(2, True)), asyncio.create_task(work(1))]
    tasks[1].cancel()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([t in done for t in tasks], asyncio.get_running_loop().time())


asyncio.run(main())
