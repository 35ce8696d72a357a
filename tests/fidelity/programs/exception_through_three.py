import asyncio


class Broken(Exception):
    def __init__(self, where):
        super().__init__(where)
        self.where = where


async def low():
    await asyncio.sleep(0.25)
    raise Broken('low')


async def middle():
    try:
        await low()
    except Broken as error:
        raise RuntimeError('middle') from error


async def high():
    try:
        await middle()
    except RuntimeError as error:
        print(error, '<-', repr(error.__cause__), error.__cause__.where)
        return 'recovered'
    finally:
        print('finally')


print(asyncio.run(high()))
