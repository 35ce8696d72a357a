# The coroutines of the primitives, driven by hand.
import asyncio


lock = asyncio.Lock()
coroutine = lock.acquire()
print(coroutine.__name__, coroutine.__qualname__)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value, lock.locked())
blocked = lock.acquire()
try:
    blocked.send(None)
except AttributeError as error:
    print(error)
