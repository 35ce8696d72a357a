import asyncio


async def numbers():
    try:
        while True:
            yield 1
    finally:
        raise RuntimeError("closing")


async def main():
    generator = numbers()
    await anext(generator)
    globals()["kept"] = generator


asyncio.run(main())
