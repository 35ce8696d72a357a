import asyncio


async def fetch(name, delay):
    print(f"{name}: start")
    await asyncio.sleep(delay)
    print(f"{name}: done")
    return name.upper()


async def main():
    results = await asyncio.gather(
        fetch("a", 1.0),
        fetch("b", 0.5),
        fetch("c", 0),
    )
    print(results)
    return results


asyncio.run(main())
