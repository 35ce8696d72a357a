# What a barrier refuses.
import asyncio


async def main():
    for make in (lambda: asyncio.Barrier(0), lambda: asyncio.Barrier(), lambda: asyncio.Barrier('x'),
                 lambda: asyncio.Barrier(2, 3)):
        try:
            make()
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    print(issubclass(asyncio.BrokenBarrierError, RuntimeError), asyncio.BrokenBarrierError('x'))


asyncio.run(main())
