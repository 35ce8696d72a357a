import asyncio
async def work():
    await asyncio.sleep(1)
async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    raise SystemExit(3)
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    print("finally")
