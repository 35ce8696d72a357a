# reset() ends the waits with an error and leaves the barrier whole.
import asyncio


async def party(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, error)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(name, barrier)) for name in 'ab']
    await asyncio.sleep(1)
    await barrier.reset()
    print(barrier.n_waiting, repr(barrier)[-25:])
    tasks += [asyncio.create_task(party(name, barrier)) for name in 'cde']
    await asyncio.gather(*tasks)
    await barrier.reset()
    print(barrier.broken)


asyncio.run(main())
