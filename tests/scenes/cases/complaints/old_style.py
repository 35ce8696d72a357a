import asyncio

for name in ("async", "JoinableQueue", "get_event_loop_policy", "Task.all_tasks"):
    thing = asyncio
    try:
        for part in name.split("."):
            thing = getattr(thing, part)
        print(name, "there")
    except AttributeError as error:
        print(error)
for call in (lambda: asyncio.sleep(1, loop=None), lambda: asyncio.Queue(loop=None),
             lambda: asyncio.Lock(loop=None), lambda: asyncio.gather(loop=None),
             lambda: asyncio.wait([], loop=None), lambda: asyncio.wait_for(1, 2, loop=None)):
    try:
        call()
    except TypeError as error:
        print(error)
