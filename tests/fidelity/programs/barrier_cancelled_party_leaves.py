# A cancelled party is not counted any more.
import asyncio


async def party(name, barrier):
    try:
        print(name, await barrier.wait())
    except asyncio.CancelledError:
        print(name, 'cancelled', barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(party('first', barrier))
    await asyncio.sleep(1)
    first.cancel()
    await asyncio.sleep(1)
    print(barrier.n_waiting)
    print(await asyncio.gather(first, party('b', barrier), party('c', barrier),
                               return_exceptions=True))


asyncio.run(main())
