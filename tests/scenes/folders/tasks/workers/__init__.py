import asyncio


class Worker:
    def __init__(self, name, queue):
        self.name = name
        self.queue = queue

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} {self.name}>"

    async def work(self):
        await asyncio.sleep(len(self.name) / 10)
        await self.queue.put((self.name, self))

    async def fail(self):
        await asyncio.sleep(0)
        raise ValueError(f"{self.name} failed")


async def run_all(coroutines):
    return await asyncio.gather(*coroutines)
