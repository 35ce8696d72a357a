import asyncio


async def runner(name, start):
    print(f"{name} is ready")
    await start.wait()
    print(f"{name} runs")


async def main():
    start = asyncio.Event()
    runners = [asyncio.create_task(runner(name, start)) for name in ("Kim", "Lee")]
    await asyncio.sleep(1)
    print("go!")
    start.set()
    await asyncio.wait(runners)


asyncio.run(main())
