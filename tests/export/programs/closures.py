import asyncio
import functools


def counter(start):
    count = start

    def step(by=1, *rest, scale=1, **others):
        nonlocal count
        count += by * scale
        return count, rest, others

    return step


async def worker(name, log):
    async def note(word):
        log.append(f"{name}:{word}")
        await asyncio.sleep(0)
        return word.upper()

    first = await note("one")
    second = await note("two")
    return [first, second]


def made_of(values):
    return [] if not values else sorted(values, key=lambda v: -v)


async def main():
    step = counter(10)
    print(step(), step(2, 3, scale=5, deep=True))
    log = []
    print(await asyncio.gather(worker("a", log), worker("b", log)))
    print(log)
    print(made_of([3, 1, 2]), functools.partial(max, 5)(7))
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(lambda: done.set_result("from a lambda"))
    print(await done)
    try:
        step(1, by=2)
    except TypeError as error:
        print(error)
    total = 0
    for x, (y, *rest) in [(1, (2, 3, 4)), (5, (6,))]:
        total += x * y + sum(rest)
    print(total, step.__name__)


asyncio.run(main())
