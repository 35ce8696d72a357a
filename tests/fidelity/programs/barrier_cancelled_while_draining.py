# A party cancelled while the barrier drains still leaves it in order.
import asyncio


async def party(name, barrier):
    print(name, await barrier.wait())


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(name, barrier)) for name in 'ab']
    await asyncio.sleep(0)
    last = asyncio.create_task(party('c', barrier))
    await asyncio.sleep(0)
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, last, return_exceptions=True))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
