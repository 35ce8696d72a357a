import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for n in range(12):
        loop.call_later(1 + (n % 3) * 0.5, print, 'timer', n)
    await asyncio.sleep(3)


asyncio.run(main())
