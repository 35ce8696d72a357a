# Locks, events, semaphores and conditions tell their state and how many wait.
import asyncio


def show(thing):
    text = repr(thing)
    print(text[:text.index(' at ')], text[text.index('['):])


async def hold(thing):
    await thing.acquire()


async def main():
    lock, semaphore, bounded = asyncio.Lock(), asyncio.Semaphore(2), asyncio.BoundedSemaphore()
    condition, event, barrier = asyncio.Condition(), asyncio.Event(), asyncio.Barrier(3)
    things = [lock, semaphore, bounded, condition]
    for thing in things + [event, barrier]:
        show(thing)
    tasks = [asyncio.create_task(hold(thing)) for thing in things for _ in range(4)]
    tasks += [asyncio.create_task(event.wait()), asyncio.create_task(barrier.wait())]
    await asyncio.sleep(0)
    for thing in things + [event, barrier]:
        show(thing)
    await barrier.abort()
    event.set()
    show(event)
    show(barrier)
    for task in tasks:
        task.cancel()
    print(len(await asyncio.gather(*tasks, return_exceptions=True)))


asyncio.run(main())
