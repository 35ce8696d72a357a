import asyncio
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="nobody")
trace = ContextVar("trace")


async def request(name, delay):
    user.set(name)
    await asyncio.sleep(delay)
    await inner()
    return user.get()


async def inner():
    print("inner", user.get())
    trace.set(user.get())
    await asyncio.sleep(0)
    print("again", trace.get())


def callback(*args):
    print("callback", args, user.get(), trace.get("no trace"))


async def main():
    print(await asyncio.gather(request("ann", 0.2), request("bob", 0.1)), user.get(), trace.get("none"))
    user.set("main")
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 1)
    own = copy_context()
    own.run(user.set, "own")
    loop.call_soon(callback, 2, context=own)
    loop.call_later(0.1, callback, 3)
    user.set("later")
    loop.call_soon_threadsafe(callback, 4)
    future = loop.create_future()
    future.add_done_callback(callback_of)
    future.add_done_callback(callback_of, context=own)
    future.set_result(None)
    await asyncio.sleep(0.2)
    shared = copy_context()
    await asyncio.create_task(request("eve", 0), context=shared)
    print(user.get(), shared[user], shared[trace])
    async with asyncio.TaskGroup() as group:
        group.create_task(request("grouped", 0), context=shared)
        group.create_task(request("other", 0))
    print(shared[user])
    print(await asyncio.to_thread(user.get), await loop.run_in_executor(None, user.get))
    print(await asyncio.wait_for(request("waited", 0), 1), user.get())
    await asyncio.create_task(coroutine_resets(user.set("outer")))
    async for item in generator():
        print(item, user.get())
    print(await asyncio.create_task(asyncio.sleep(0, user.get()), context=Context()))


def callback_of(future):
    print("done", user.get())


async def coroutine_resets(token):
    try:
        user.reset(token)
    except ValueError as e:
        print(str(e).split(" at ")[0], "...", str(e).split("> ")[-1])


async def generator():
    for i in range(2):
        user.set(f"generator {i}")
        yield i


asyncio.run(main())
print(user.get())
with asyncio.Runner() as runner:
    async def setter(value):
        old = user.get()
        user.set(value)
        return old
    print(runner.run(setter("first")), runner.run(setter("second")), runner.run(setter("third"), context=Context()), runner.run(setter("x")))
print(user.get())
