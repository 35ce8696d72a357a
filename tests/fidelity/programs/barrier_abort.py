# abort() ends the waits and refuses new ones until a reset.
import asyncio


async def party(name, barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(name, error, barrier.broken)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(name, barrier)) for name in 'ab']
    await asyncio.sleep(1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await party('late', barrier)
    await barrier.reset()
    print(barrier.broken, barrier.n_waiting)
    await asyncio.gather(*(party(name, barrier) for name in 'xyz'))


asyncio.run(main())
