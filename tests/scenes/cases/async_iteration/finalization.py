import asyncio
async def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("cleanup start", name)
        await asyncio.sleep(0.01)
        print("cleanup end", name)
async def main():
    async for x in gen("a"):
        print(x)
        break
    await asyncio.sleep(0.1)
    global keep
    keep = gen("kept")
    await anext(keep)
    print("main ends")
asyncio.run(main())
print("end")
