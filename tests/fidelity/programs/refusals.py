import asyncio


async def empty():
    return 1


async def attempt(name, work):
    try:
        value = work()
        if asyncio.iscoroutine(value) or asyncio.isfuture(value):
            value = await value
        print(name, 'gives', value)
    except (Exception, asyncio.CancelledError) as error:
        print(name, type(error).__name__, str(error).split(' cb=')[0])


async def await_it(value):
    return await value


async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    done = loop.create_future()
    done.set_result(1)
    pending = loop.create_future()
    foreign = other.create_future()
    used = empty()
    await used
    task = asyncio.create_task(empty())
    await attempt('await an int', lambda: await_it(5))
    await attempt('await None', lambda: await_it(None))
    await attempt('await a coroutine twice', lambda: await_it(used))
    await attempt('await a future of another loop', lambda: await_it(foreign))
    await attempt('gather of an int', lambda: asyncio.gather(5))
    await attempt('gather over two loops', lambda: asyncio.gather(pending, foreign))
    await attempt('wait for nothing', lambda: asyncio.wait([]))
    await attempt('wait with a wrong condition', lambda: asyncio.wait([pending], return_when='x'))
    await attempt('wait for one future', lambda: asyncio.wait(pending))
    await attempt('wait_for an int', lambda: asyncio.wait_for(5, 1))
    await attempt('shield an int', lambda: asyncio.shield(5))
    await attempt('set_result twice', lambda: done.set_result(2))
    await attempt('set_exception on done', lambda: done.set_exception(ValueError()))
    await attempt('set_exception StopIteration', lambda: pending.set_exception(StopIteration))
    await attempt('result of pending', lambda: pending.result())
    await attempt('exception of pending', lambda: pending.exception())
    await attempt('set_result of a task', lambda: task.set_result(1))
    await attempt('set_exception of a task', lambda: task.set_exception(ValueError()))
    await attempt('create_task of an int', lambda: asyncio.create_task(5))
    await attempt('ensure_future of an int', lambda: asyncio.ensure_future(5))
    await attempt('release a free lock', lambda: asyncio.Lock().release())
    await attempt('negative semaphore', lambda: asyncio.Semaphore(-1))
    await attempt('bounded semaphore', lambda: asyncio.BoundedSemaphore(1).release())
    await attempt('notify without lock', lambda: asyncio.Condition().notify())
    await attempt('wait without lock', lambda: asyncio.Condition().wait())
    await attempt('condition with a lock of str', lambda: asyncio.Condition('x').locked())
    await attempt('barrier of none', lambda: asyncio.Barrier(0))
    await attempt('task_done too often', lambda: asyncio.Queue().task_done())
    await attempt('get from empty', lambda: asyncio.Queue().get_nowait())
    await attempt('call_later None', lambda: loop.call_later(None, print))
    await attempt('call_at None', lambda: loop.call_at(None, print))
    await attempt('run_until_complete inside', lambda: loop.run_until_complete(pending))
    await attempt('run_forever inside', lambda: loop.run_forever())
    await attempt('other loop inside', lambda: other.run_until_complete(foreign))
    await attempt('close inside', lambda: loop.close())
    await attempt('sleep a str', lambda: asyncio.sleep('x'))
    await attempt('timeout twice', lambda: enter_twice())
    await attempt('reschedule early', lambda: asyncio.timeout(1).reschedule(2))
    await attempt('add callback None', lambda: pending.add_done_callback(None))
    await attempt('remove callback', lambda: pending.remove_done_callback(print))
    await attempt('await itself', lambda: itself())
    other.close()
    await attempt('closed loop', lambda: other.call_soon(print))
    await attempt('closed future', lambda: other.create_future())
    pending.cancel()


async def enter_twice():
    limit = asyncio.timeout(1)
    async with limit:
        pass
    async with limit:
        pass


async def itself():
    me = asyncio.current_task()
    await me


asyncio.run(main())
