import asyncio


async def hiker(name, hours, hut):
    await asyncio.sleep(hours)
    print(f"{name} is at the hut")
    await hut.wait()
    print(f"{name} goes on")


async def main():
    hut = asyncio.Barrier(3)
    await asyncio.gather(hiker("Ann", 1, hut), hiker("Ben", 2, hut), hiker("Cy", 3, hut))


asyncio.run(main())
