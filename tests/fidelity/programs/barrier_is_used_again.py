# Whoever comes while the others leave waits for the next round.
import asyncio


async def party(name, barrier):
    for turn in range(3):
        print(name, turn, await barrier.wait())


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(*(party(name, barrier) for name in 'abcd'))


asyncio.run(main())
