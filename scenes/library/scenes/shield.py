import asyncio


async def save():
    print("saving")
    await asyncio.sleep(2)
    print("saved")


async def main():
    saving = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(saving), timeout=1)
    except TimeoutError:
        print("no more waiting, but the saving goes on")
    await saving


asyncio.run(main())
