# gather lists a task that raised its cancellation without the message.
import asyncio


async def sleeper():
    await asyncio.sleep(5)


async def main():
    tasks = [asyncio.create_task(sleeper()) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel('why')
    tasks[1].cancel()
    asyncio.get_running_loop().call_later(1, tasks[2].cancel, 'later')
    print(await asyncio.gather(*tasks, return_exceptions=True))
    for task in tasks:
        try:
            await task
        except asyncio.CancelledError as error:
            print(repr(error))


asyncio.run(main())
