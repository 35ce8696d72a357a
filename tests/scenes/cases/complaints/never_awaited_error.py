import asyncio
import warnings


async def work():
    pass


warnings.simplefilter("error")
work()
print("goes on")
