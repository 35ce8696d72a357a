import asyncio
from unittest.mock import Mock, MagicMock, AsyncMock, patch, call, ANY, sentinel, PropertyMock, create_autospec, mock_open, DEFAULT
from unittest import mock
import re
def show(f, *a, **k):
    try: r = f(*a, **k); print("->", re.sub(r"id='\d+'", "id=X", repr(r)))
    except BaseException as e: print(type(e).__name__, re.sub(r"id='\d+'", "id=X", str(e)))
class Service:
    x = 3
    async def fetch(self, url, timeout=1): return url
    def sync(self, a): return a
class Client:
    def __init__(self, svc): self.svc = svc
    async def run(self, u):
        return await self.svc.fetch(u)
async def main():
    a = AsyncMock(return_value=7)
    print(await a(1), a.await_count, a.await_args, asyncio.iscoroutinefunction(a)); a.assert_awaited_once_with(1); show(a.assert_awaited_once_with, 2); show(a.assert_not_awaited); show(a.assert_any_await, 3); show(a.assert_has_awaits, [call(1)]); show(a.assert_has_awaits, [call(2)])
    a = AsyncMock(side_effect=[1, TimeoutError("t")]); print(await a())
    for _ in range(2):
        try: await a()
        except BaseException as e: print(repr(e))
    show(AsyncMock().assert_awaited); show(AsyncMock().assert_awaited_with, 1); show(lambda: AsyncMock())
    async def eff(x): await asyncio.sleep(1); return x + 1
    a = AsyncMock(side_effect=eff); print(await a(3))
    svc = AsyncMock(spec=Service); svc.fetch.return_value = "data"; print(await Client(svc).run("u")); svc.fetch.assert_awaited_with("u"); print(type(svc.sync).__name__, svc.method_calls)
    with patch.object(Service, "fetch", new_callable=AsyncMock) as f:
        f.return_value = "patched"; print(await Service().fetch("q")); print(f.mock_calls)
    with patch("__main__.Service.fetch", return_value="p2") as f: print(type(f).__name__, await Service().fetch("z"), f.call_args)
    print(await Service().fetch("orig"))
    with patch("asyncio.sleep", new=AsyncMock()) as s: await asyncio.sleep(100); print(s.await_args)
    cm = MagicMock(); cm.__aenter__.return_value = "in"; cm.__aiter__.return_value = [1, 2]
    async with cm as v: print(v)
    print([x async for x in cm])
    a = AsyncMock(); r = await a.foo.bar(); show(lambda: r); show(lambda: a.mock_calls)
    r = await a(); show(lambda: r)
asyncio.run(main())
@patch("__main__.Client")
@patch.object(Service, "sync", return_value=1)
def t(a, b): print(Service().sync(3), Client(2) is b.return_value, a.call_args, b.mock_calls)
t()
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True): print(d)
print(d)
p = patch("__main__.d", new=5); p.start(); print(d); p.stop(); print(d)
show(patch, "nodots")
s = create_autospec(Service); show(lambda: s().sync()); show(lambda: s().sync(1)); show(lambda: s.nope)
with patch.object(Service, "x", new_callable=PropertyMock) as px: px.return_value = 9; print(Service().x, px.mock_calls)
o = mock_open(read_data="l1\nl2"); 
with o("f") as fh: print(fh.read())
show(lambda: o.mock_calls); 
