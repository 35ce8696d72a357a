import asyncio


async def ask(server, delay):
    await asyncio.sleep(delay)
    return f"answer of {server}"


async def main():
    tasks = [asyncio.create_task(ask(server, delay), name=server)
             for server, delay in (("north", 3), ("south", 1), ("east", 2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done])
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


asyncio.run(main())
