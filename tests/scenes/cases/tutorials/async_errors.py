import asyncio
async def job(n):
    await asyncio.sleep(n / 10)
    if n % 2: raise ValueError(f"odd {n}")
    return n
async def main():
    for r in await asyncio.gather(*(job(i) for i in range(4)), return_exceptions=True):
        print(repr(r))
    try:
        await asyncio.wait_for(job(20), timeout=0.5)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), e.__cause__ and type(e.__cause__))
    t = asyncio.create_task(job(3), name="t3")
    done, pending = await asyncio.wait({t})
    print(done == {t}, pending, t.exception(), t.get_name())
    t = asyncio.create_task(job(50))
    await asyncio.sleep(0)
    t.cancel("stop it")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e, e.args, t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job(1))
            tg.create_task(job(3))
            tg.create_task(job(40))
    except* ValueError as eg:
        print(eg, eg.exceptions)
    for c in asyncio.as_completed([job(4), job(2)]):
        print(await c)
asyncio.run(main())
