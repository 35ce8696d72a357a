import asyncio


async def member(n):
    await asyncio.sleep(n)
    return f"{__name__}:{n}"


def crew(size):
    return [member(n) for n in range(size)]
