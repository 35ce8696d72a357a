# async with uses the acquire and release of the class.
import asyncio


class Told(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name

    async def acquire(self):
        print(self.name, 'wanted')
        return await super().acquire()

    def release(self):
        print(self.name, 'released')
        super().release()


async def worker(lock):
    async with lock:
        await asyncio.sleep(1)


async def main():
    lock = Told('x')
    await asyncio.gather(worker(lock), worker(lock))
    print(isinstance(lock, asyncio.Lock), repr(lock)[:15], lock.__dict__['name'])


asyncio.run(main())
