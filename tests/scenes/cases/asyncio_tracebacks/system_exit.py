import asyncio


async def main():
    await asyncio.sleep(0)
    raise SystemExit("leaving")


asyncio.run(main())
