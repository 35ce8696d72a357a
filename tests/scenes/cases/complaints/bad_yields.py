import asyncio
import traceback


class Odd:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return (yield self.what)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for what in (5, "text", iter([1]), (n for n in ())):
        try:
            await Odd(what)
        except RuntimeError as error:
            print(str(error).split(" at 0x")[0])
    try:
        await Odd(future)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
