import asyncio


async def echo(inbox, outbox, n):
    for _ in range(n):
        await outbox.put(await inbox.get())


async def main():
    there, back = asyncio.Queue(1), asyncio.Queue(1)
    n = 8_000
    task = asyncio.create_task(echo(there, back, n))
    total = 0
    for i in range(n):
        await there.put(i)
        total += await back.get()
    await task
    print(total)


asyncio.run(main())
