# A released lock is free, but a newcomer waits behind who was woken.
import asyncio


async def waiter(lock):
    async with lock:
        print('waiter has it')


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    await lock.acquire()
    print('main has it again')
    lock.release()
    await task


asyncio.run(main())
