# Inner and outer deadlines, each alone and both at once.
import asyncio


async def run(outer, inner):
    try:
        async with asyncio.timeout(outer) as first:
            try:
                async with asyncio.timeout(inner) as second:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner")
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer")
    print(first.expired(), second.expired())


async def main():
    for outer, inner in ((2, 1), (1, 2), (1, 1), (4, 1)):
        await run(outer, inner)


asyncio.run(main())
