import asyncio
import contextlib
import traceback


@contextlib.asynccontextmanager
async def manager(kind):
    if kind == "none":
        return
    await asyncio.sleep(0)
    yield kind
    if kind == "after":
        raise LookupError("after")


async def main():
    for kind in ("none", "body", "after"):
        try:
            async with manager(kind):
                if kind == "body":
                    raise ValueError(kind)
        except (ValueError, LookupError, RuntimeError):
            traceback.print_exc()
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(manager("after"))


asyncio.run(main())
