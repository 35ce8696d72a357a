import asyncio


async def answer():
    try:
        await asyncio.sleep(10)
        return 42
    except asyncio.CancelledError:
        print("answer: cancelled")
        raise


async def main():
    try:
        print(await asyncio.wait_for(answer(), timeout=1))
    except TimeoutError:
        print("main: it took too long")


asyncio.run(main())
