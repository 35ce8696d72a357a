import asyncio


async def step(n):
    await asyncio.sleep(n)
    print('step', n, asyncio.current_task().get_name())
    return n


with asyncio.Runner() as runner:
    print(runner.run(step(1)))
    loop = runner.get_loop()
    print(runner.run(step(0.5)), runner.get_loop() is loop, loop.is_closed())
print(loop.is_closed())
try:
    runner.run(None)
except ValueError as error:
    print(error)
coroutine = step(0)
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
