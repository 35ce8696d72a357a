import asyncio
class Pool:
    def __init__(self, size):
        self._sem = asyncio.Semaphore(size)
        self.active = self.peak = 0
    async def __aenter__(self):
        await self._sem.acquire()
        self.active += 1
        self.peak = max(self.peak, self.active)
        return self
    async def __aexit__(self, *exc):
        self.active -= 1
        self._sem.release()
        return exc[0] is KeyError
class Ticker:
    def __init__(self, delay, to): self.delay, self.to = delay, to
    async def __aiter__(self):
        for i in range(self.to):
            await asyncio.sleep(self.delay)
            yield i
async def use(pool, n):
    async with pool:
        await asyncio.sleep(0.1)
        if n == 2: raise KeyError(n)
        return n
async def main():
    pool = Pool(2)
    print(await asyncio.gather(*[use(pool, i) for i in range(5)]), pool.peak, pool.active)
    async for t in Ticker(0.1, 3): print("tick", t)
    print([t async for t in Ticker(0, 3) if t], {t: t async for t in Ticker(0, 2)})
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.2, lambda: fut.set_result("later"))
    fut.add_done_callback(lambda f: print("callback", f.result()))
    print(await fut, round(loop.time(), 2) >= 0)
    ev = asyncio.Event()
    async def waiter(n):
        await ev.wait()
        return n
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    print([await w for w in ws])
asyncio.run(main())
