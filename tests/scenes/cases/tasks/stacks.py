import asyncio

async def inner():
    await asyncio.sleep(1)

async def outer():
    await inner()

async def fail():
    raise ValueError('v')

async def main():
    t = asyncio.create_task(outer(), name='t')
    u = asyncio.create_task(fail(), name='u')
    await asyncio.sleep(0.1)
    for task in (t, u):
        stack = task.get_stack()
        print([(f.f_code.co_name, f.f_lineno) for f in stack], len(task.get_stack(limit=0)))
        task.print_stack()
    print(u.exception())
asyncio.run(main())
