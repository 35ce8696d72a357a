import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    finally:
        raise RuntimeError("while cancelled")


async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(0)


asyncio.run(main())
