# async with gives the place and leaves without waiting.
import asyncio


async def party(barrier):
    async with barrier as place:
        print('in', place)
    print('out', place)


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(party(barrier), party(barrier))
    async with asyncio.Barrier(1) as alone:
        print(alone)


asyncio.run(main())
