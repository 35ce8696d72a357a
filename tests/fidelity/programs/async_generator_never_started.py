import asyncio


async def numbers(count):
    yield count


def plain():
    yield 1


async def main():
    steps = numbers(3)
    p = plain()
    p = None
    steps = None
    print('x')


asyncio.run(main())
