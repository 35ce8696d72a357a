import asyncio

shared = 0


async def worker(lock, semaphore):
    global shared
    for _ in range(100):
        async with semaphore:
            async with lock:
                shared += 1
                await asyncio.sleep(0)


async def main():
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(5)
    await asyncio.gather(*(worker(lock, semaphore) for _ in range(100)))
    print(shared)


asyncio.run(main())
