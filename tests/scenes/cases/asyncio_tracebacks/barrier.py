import asyncio
import traceback


async def wait_at(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        traceback.print_exc()


async def main():
    barrier = asyncio.Barrier(3)
    task = asyncio.create_task(wait_at(barrier))
    await asyncio.sleep(0)
    await barrier.abort()
    await task
    await wait_at(barrier)
    barrier = asyncio.Barrier(3)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
