# done and pending as sets: union, difference, membership.
import asyncio


async def work(delay, value):
    try:
        await asyncio.sleep(delay)
        return value
    finally:
        print("left", value)


async def main():
    tasks = [asyncio.create_task(work(delay, delay)) for delay in (1, 2, 3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task in done for task in tasks], len(done | pending), done & pending)
    pending.add(done.pop())
    pending -= done
    print([tasks.index(task) for task in pending])
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(pending)
    print([tasks.index(task) for task in done])


asyncio.run(main())
