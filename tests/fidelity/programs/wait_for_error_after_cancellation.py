# What is raised while wait_for handles a cancellation has it as its context.
import asyncio


async def fails():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("on the way out")


async def main():
    task = asyncio.create_task(asyncio.wait_for(fails(), 5))
    await asyncio.sleep(1)
    task.cancel("one")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), repr(error.__context__))
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(1)
    future.set_exception(KeyError("late"))
    task.cancel("two")
    try:
        await task
    except KeyError as error:
        print(repr(error), repr(error.__context__))
    print(future)


asyncio.run(main())
