# The traceback of an uncaught error: CPython shows the lines of its library through which the error
# passed, Coroscope the program's own.
import asyncio


async def main():
    raise ValueError("uncaught")


asyncio.run(main())
