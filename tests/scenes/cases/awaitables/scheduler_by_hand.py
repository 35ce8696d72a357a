import types
@types.coroutine
def switch():
    yield
class Loop:
    def __init__(self): self.ready = []
    def spawn(self, coro): self.ready.append(coro)
    def run(self):
        while self.ready:
            coro = self.ready.pop(0)
            try:
                coro.send(None)
                self.ready.append(coro)
            except StopIteration as e:
                print("finished", coro.__name__, e.value)
            except Exception as e:
                print("failed", coro.__name__, repr(e))
async def work(name, n):
    for i in range(n):
        print(name, i)
        await switch()
    return name
async def fails():
    await switch()
    raise ValueError("oops")
loop = Loop()
loop.spawn(work("a", 2))
loop.spawn(work("b", 3))
loop.spawn(fails())
loop.run()
