import asyncio
async def work(): return 1
async def main():
    work()
    pending = work()
    pending.close()
    print("main")
asyncio.run(main())
forgotten = work()
print("end")
