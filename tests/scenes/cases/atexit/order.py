# Functions that are called at the end, the last one first.
import atexit
import asyncio


@atexit.register
def first():
    print("first")


atexit.register(print, "second", "x", sep="-")
atexit.register(first)
atexit.register(lambda: 1 / 0)
atexit.unregister(print)
try:
    atexit.register(5)
except TypeError as e:
    print(e)


async def main():
    print("running")


asyncio.run(main())
