import asyncio
import traceback


async def fail():
    raise ArithmeticError("sum")


with asyncio.Runner() as runner:
    try:
        runner.run(fail())
    except ArithmeticError:
        traceback.print_exc()
    try:
        runner.run(5)
    except ValueError:
        traceback.print_exc()
try:
    runner.get_loop()
except RuntimeError:
    traceback.print_exc()
with runner:
    pass
