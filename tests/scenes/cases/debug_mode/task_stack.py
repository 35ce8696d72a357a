import asyncio


async def inner():
    await asyncio.sleep(0.01)


async def main():
    task = asyncio.create_task(inner(), name="inner")
    task.print_stack()
    await asyncio.sleep(0)
    task.print_stack()
    print([frame.f_code.co_name for frame in task.get_stack()])
    await task
    task.print_stack()
    sleeping = asyncio.create_task(asyncio.sleep(0.01), name="sleep")
    await asyncio.sleep(0)
    print(sleeping)
    sleeping.print_stack()
    await sleeping
    print(sleeping)


asyncio.run(main())
