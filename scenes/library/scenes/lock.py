import asyncio


async def use_printer(name, lock):
    print(f"{name} wants the printer")
    async with lock:
        print(f"{name} prints")
        await asyncio.sleep(1)
    print(f"{name} is done")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(use_printer(name, lock) for name in ("Ann", "Ben", "Cy")))


asyncio.run(main())
