# A set of tasks has no order in CPython (it is one of addresses); in Coroscope it is the order in
# which they were put in.
import asyncio


async def job(number):
    return number


async def main():
    tasks = [asyncio.create_task(job(number)) for number in range(6)]
    done, _ = await asyncio.wait(tasks)
    print([task.result() for task in done])


asyncio.run(main())
