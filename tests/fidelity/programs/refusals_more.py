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


async def drain(it):
    return [await x for x in it]

async def tg_twice():
    tg = asyncio.TaskGroup()
    async with tg:
        pass
    async with tg:
        pass

async def tg_late():
    async with asyncio.TaskGroup() as tg:
        pass
    c = empty()
    try:
        tg.create_task(c)
    finally:
        c.close()

async def tg_early():
    c = empty()
    try:
        asyncio.TaskGroup().create_task(c)
    finally:
        c.close()

async def tm_reschedule():
    async with asyncio.timeout(1) as t:
        pass
    t.reschedule(3)

async def lock_with():
    lock = asyncio.Lock()
    with lock:
        pass

async def aiter_bad():
    async for x in 5:
        pass
async def awith_bad():
    async with 5:
        pass

async def agen():
    yield 1

async def agen_twice():
    g = agen()
    a = g.__anext__()
    await a
    await a

async def coro_running():
    me = asyncio.current_task()
    me.get_coro().send(None)

class BadAwait:
    def __await__(self):
        return 5

class YieldBad:
    def __await__(self):
        yield 5

class NoIter:
    def __await__(self):
        return iter([1])

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    done = loop.create_future(); done.set_result(1)
    cancelled = loop.create_future(); cancelled.cancel('msg')
    await attempt('wait_for str', lambda: asyncio.wait_for(asyncio.sleep(1), 'x'))
    await attempt('wait_for missing', lambda: asyncio.wait_for(asyncio.sleep(1)))
    await attempt('timeout str', lambda: asyncio.timeout('x'))
    await attempt('timeout missing', lambda: asyncio.timeout())
    await attempt('timeout_at none', lambda: asyncio.timeout_at())
    await attempt('wait dict', lambda: asyncio.wait({}))
    await attempt('wait coroutine', lambda: asyncio.wait([empty()]))
    await attempt('wait int', lambda: asyncio.wait(5))
    await attempt('wait timeout str', lambda: asyncio.wait([f], timeout='x'))
    await attempt('as_completed future', lambda: drain(asyncio.as_completed(f)))
    await attempt('as_completed coroutine', lambda: drain(asyncio.as_completed(empty())))
    await attempt('as_completed ints', lambda: drain(asyncio.as_completed([1])))
    await attempt('as_completed none', lambda: drain(asyncio.as_completed(None)))
    await attempt('gather none', lambda: asyncio.gather(None))
    await attempt('gather keyword', lambda: asyncio.gather(f, bad=1))
    await attempt('gather list', lambda: asyncio.gather([f]))
    await attempt('shield two', lambda: asyncio.shield(f, f))
    await attempt('sleep none', lambda: asyncio.sleep(None))
    await attempt('sleep missing', lambda: asyncio.sleep())
    await attempt('set_exception str', lambda: f.set_exception('x'))
    await attempt('set_exception class', lambda: f.set_exception(int))
    await attempt('result of cancelled', lambda: cancelled.result())
    await attempt('exception of cancelled', lambda: cancelled.exception())
    await attempt('set_result on cancelled', lambda: cancelled.set_result(1))
    await attempt('cancel done', lambda: done.cancel())
    await attempt('create_task none', lambda: asyncio.create_task(None))
    await attempt('create_task future', lambda: asyncio.create_task(f))
    await attempt('create_task missing', lambda: asyncio.create_task())
    await attempt('create_task extra', lambda: asyncio.create_task(1, 2))
    await attempt('run none', lambda: asyncio.run(None))
    await attempt('run inside', lambda: asyncio.run(empty()))
    await attempt('ensure_future none', lambda: asyncio.ensure_future(None))
    await attempt('run_in_executor coroutine', lambda: asyncio.to_thread(None))
    await attempt('call_soon none', lambda: loop.call_soon())
    await attempt('call_later str', lambda: loop.call_later('x', print))
    await attempt('call_later missing', lambda: loop.call_later(1))
    await attempt('Lock arg', lambda: asyncio.Lock(5))
    await attempt('Lock loop', lambda: asyncio.Lock(loop=loop))
    await attempt('Event loop', lambda: asyncio.Event(loop=loop))
    await attempt('Queue loop', lambda: asyncio.Queue(loop=loop))
    await attempt('Semaphore str', lambda: asyncio.Semaphore('x'))
    await attempt('Barrier str', lambda: asyncio.Barrier('x'))
    await attempt('Barrier missing', lambda: asyncio.Barrier())
    await attempt('Queue str', lambda: asyncio.Queue('x').full())
    await attempt('lock with', lock_with)
    await attempt('aiter', aiter_bad)
    await attempt('awith', awith_bad)
    await attempt('agen twice', agen_twice)
    await attempt('tg twice', tg_twice)
    await attempt('tg late', tg_late)
    await attempt('tg early', tg_early)
    await attempt('timeout reschedule late', tm_reschedule)
    await attempt('coroutine already running', coro_running)
    async def do(x):
        return await x
    await attempt('await bad', lambda: do(BadAwait()))
    await attempt('await yields 5', lambda: asyncio.create_task(do(YieldBad())))
    await attempt('await iter', lambda: asyncio.create_task(do(NoIter())))
    await attempt('await function', lambda: do(empty))
    await attempt('await list', lambda: do([f]))
    await attempt('await generator', lambda: do(x for x in [1]))
    await attempt('put full', lambda: full())
    await attempt('current_task arg', lambda: asyncio.current_task(5))
    await attempt('stop arg', lambda: loop.stop(1))
    await attempt('uncancel', lambda: asyncio.current_task().uncancel())
    await attempt('set_name', lambda: asyncio.current_task().set_name(5))
    print(asyncio.current_task().get_name())
    await attempt('add callback noncallable', lambda: done.add_done_callback(5))
    f.cancel()

def runner_twice():
    r = asyncio.Runner()
    r.close()
    r.close()
    return r.get_loop()

def full():
    q = asyncio.Queue(1)
    q.put_nowait(1)
    q.put_nowait(2)

asyncio.run(main())
