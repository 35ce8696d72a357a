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
m = Mock()
show(lambda: m.a.b(1, x=2)); show(lambda: m.mock_calls); show(lambda: m.method_calls); show(lambda: m.a.b.call_args)
show(m.a.b.assert_called_with, 1, x=3); show(m.a.b.assert_called_once_with, 1, x=2); show(m.assert_called); show(m.c.assert_called_with, 1)
m(1); m(2); show(m.assert_called_once); show(m.assert_not_called); show(m.assert_any_call, 5); show(m.assert_has_calls, [call(1), call(2)]); show(m.assert_has_calls, [call(2), call(1)]); show(m.assert_has_calls, [call(2), call(1)], any_order=True); show(m.assert_has_calls, [call(9)], any_order=True)
show(lambda: m.assert_foo); show(lambda: repr(m)); show(lambda: m.foo()); show(lambda: m().bar)
m = Mock(return_value=5, side_effect=[1, ValueError("v"), DEFAULT]); show(m); show(m); show(m); show(m)
m = Mock(side_effect=lambda x: x * 2); show(m, 4); print(m.call_args, m.call_args.args, m.call_args[0], m.call_args.kwargs, m.call_args_list, m.call_count, m.called)
m = MagicMock(); m.__len__.return_value = 3; m.__getitem__.side_effect = lambda i: i; m.__iter__.return_value = [1, 2]
print(len(m), m[4], list(m), bool(m), int(m), "a" in m, m == m, m != 3, hash(m) == hash(m)); show(lambda: m + 1); show(lambda: m < 1)
with m as v: show(lambda: v)
show(lambda: m.mock_calls)
m = Mock(spec=Service); show(lambda: m); show(lambda: m.nope); show(lambda: m.sync(1)); print(isinstance(m, Service), type(m.fetch).__name__, m.x is not None)
m = Mock(spec=["a"]); show(lambda: m.b); m.b = 1
m = Mock(spec_set=["a"]); show(setattr, m, "b", 1)
m = Mock(name="nm", **{"method.return_value": 3, "other.side_effect": KeyError("k")}); show(m.method); show(m.other); show(lambda: m)
m.reset_mock(); print(m.method.called, m.method())
print(sentinel.a, ANY == 3, call(1, a=2), call.x.y(1), call(1) == (("", (1,), {})), call("a", ANY) == call("a", 5), call().foo(2).call_list())
m = Mock(wraps=Service()); show(m.sync, 4)
