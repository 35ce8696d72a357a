import asyncio


async def greet(name):
    print(f"Hello, {name}!")


async def main():
    greet("nobody")
    await greet("world")


asyncio.run(main())
