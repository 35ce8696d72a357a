import asyncio


async def work():
    pass


def make():
    work()


async def main():
    make()


asyncio.run(main(), debug=True)
