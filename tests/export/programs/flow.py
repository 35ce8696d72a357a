import asyncio


async def leave(how):
    for turn in range(3):
        try:
            if how == "return":
                return f"returned at {turn}"
            if how == "break" and turn == 1:
                break
            if how == "continue":
                continue
            if how == "raise":
                raise KeyError(turn)
            await asyncio.sleep(0.1)
        except KeyError as error:
            print("handler", error)
            if turn == 1:
                raise ValueError("second") from error
        else:
            print("else", turn)
        finally:
            await asyncio.sleep(0.25)
            print("finally", turn)
    else:
        return "ran out"
    return "broke"


async def nested():
    try:
        try:
            raise RuntimeError("inner")
        finally:
            print("inner finally")
    except (RuntimeError, OSError) as error:
        print("outer", repr(error), error.args)
    async with asyncio.Lock() as nothing, asyncio.timeout(5) as limit:
        print(nothing, limit.expired())
        return "out of with"


async def pick():
    queue = asyncio.Queue()
    for item in "abc":
        queue.put_nowait(item)
    found = []
    while not queue.empty() and (item := await queue.get()) != "c":
        found.append(item)
    value = await asyncio.sleep(0, "slow") if len(found) == 2 else "quick"
    both = found and await asyncio.sleep(0, "and") or "or"
    return found, value, both, 1 < len(found) <= 2, -len(found) // 3


async def main():
    for how in ("return", "break", "continue", "sleep"):
        print(how, "->", await leave(how))
    try:
        await leave("raise")
    except ValueError as error:
        print(type(error).__name__, error, "from", repr(error.__cause__))
    print(await nested())
    print(await pick())
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(9)
    except TimeoutError:
        print("too late at", asyncio.get_running_loop().time())


asyncio.run(main())
