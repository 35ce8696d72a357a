# A task's cancel is told as what it is, also with a message or as a done-callback.
import asyncio


async def sleeper():
    await asyncio.sleep(5)


async def quick():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    first, second = asyncio.create_task(sleeper()), asyncio.create_task(sleeper())
    loop.call_later(2, first.cancel, 'late')
    ending = asyncio.create_task(quick())
    ending.add_done_callback(second.cancel)
    for task in (first, second):
        try:
            await task
        except asyncio.CancelledError as error:
            print(len(error.args), loop.time())


asyncio.run(main())
