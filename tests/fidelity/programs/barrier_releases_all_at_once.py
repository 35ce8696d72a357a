# The last to come opens the barrier; each is told its place.
import asyncio


async def party(name, delay, barrier):
    await asyncio.sleep(delay)
    print(name, 'arrives', barrier.n_waiting)
    print(name, await barrier.wait())


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(party('a', 2, barrier), party('b', 1, barrier), party('c', 3, barrier))
    print(barrier.n_waiting)


asyncio.run(main())
