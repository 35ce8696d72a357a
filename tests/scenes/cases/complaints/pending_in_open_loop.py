import asyncio
async def work(n):
    await asyncio.sleep(1)
    print("never")
async def main():
    for i in range(3):
        asyncio.create_task(work(i))
loop = asyncio.get_event_loop()
loop.run_until_complete(main())
