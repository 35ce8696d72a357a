import asyncio


def squares(count):
    total = 0
    for n in range(count):
        got = yield n * n
        if got:
            total += got
    return total


def delegating():
    result = yield from squares(3)
    print('subtotal', result)
    yield 'end'


async def main():
    gen = delegating()
    print(next(gen), gen.send(10), gen.send(20), gen.send(30))
    print([x for x in squares(4) if x % 2 == 0], {x: x * 2 for x in (1, 2)}, sum(x for x in squares(4)))
    await asyncio.sleep(0)


asyncio.run(main())
