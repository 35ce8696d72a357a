import asyncio

class MyTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, tag='none'):
        super().__init__(coro, loop=loop, name=name)
        self.tag = tag

    def hello(self):
        return f'{self.tag} {self.get_name()}'

class MyFuture(asyncio.Future):
    def __init__(self, label):
        super().__init__()
        self.label = label

async def work(n):
    await asyncio.sleep(0.1 * n)
    me = asyncio.current_task()
    print(type(me).__name__, me.get_name(), getattr(me, 'tag', '-'))
    return n

def factory(loop, coro):
    print('factory', coro.__name__)
    return MyTask(coro, loop=loop, tag='made')

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    try:
        loop.set_task_factory(3)
    except TypeError as e:
        print(e)
    loop.set_task_factory(factory)
    t = asyncio.create_task(work(1), name='one')
    print(isinstance(t, MyTask), t.hello())
    u = loop.create_task(work(2), name='two')
    print(await t, await u)
    print(await asyncio.gather(work(1), work(2)))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        v = tg.create_task(work(2), name='v')
    print(v.tag)
    print(await asyncio.wait_for(work(1), 5))
    loop.set_task_factory(None)
    a = asyncio.create_task(work(1), name='')
    b = loop.create_task(work(1), name='direct')
    c = asyncio.create_task(work(1))
    print(a.get_name() == '', b.get_name(), c.get_name())
    await asyncio.wait({a, b, c})
    f = MyFuture('lab')
    loop.call_later(0.5, f.set_result, 7)
    print(f.label, await f, f.done())
    p = loop.create_future()
    p.note = 'x'
    print(p.note)
    p.cancel()
    d = MyTask(work(1), loop=loop, name='own', tag='t')
    print(d.hello(), await d)
    e = asyncio.Task(work(1))
    print(await e)
    try:
        asyncio.Task()
    except TypeError as err:
        print('TypeError')

asyncio.run(main())
