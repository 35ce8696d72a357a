import asyncio
async def producer(q, n):
    for i in range(n):
        await asyncio.sleep(0.1)
        await q.put(i)
        print("put", i)
    await q.put(None)
async def consumer(q):
    total = 0
    while (item := await q.get()) is not None:
        print("got", item)
        total += item
        q.task_done()
    return total
async def main():
    q = asyncio.Queue(maxsize=2)
    _, total = await asyncio.gather(producer(q, 4), consumer(q))
    print("total", total, q.qsize(), q.empty(), q.full(), q)
asyncio.run(main())
