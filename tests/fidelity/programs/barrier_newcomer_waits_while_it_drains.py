# A newcomer is blocked until the last has left.
import asyncio


async def party(name, barrier):
    place = await barrier.wait()
    print(name, place, repr(barrier)[-25:])


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(party(name, barrier)) for name in 'abc']
    await asyncio.sleep(1)
    print([task.done() for task in tasks])
    await party('d', barrier)
    await asyncio.gather(*tasks)


asyncio.run(main())
