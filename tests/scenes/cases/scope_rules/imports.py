try:
    import not_a_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from asyncio import sleep as s, gather
    print(s.__name__, gather.__name__)
except ImportError as e:
    print(e)
try:
    from functools import nothing_here
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    from . import sibling
except ImportError as e:
    print(e)
import asyncio as aio
print(aio.__name__, aio.sleep is s)
from time import *
print(callable(sleep), callable(monotonic))
import sys
print("functools" in sys.modules, sys.modules["sys"] is sys)
m = __import__("functools")
print(m.__name__, m.partial.__name__)
try:
    __import__("not_there")
except ModuleNotFoundError as e:
    print(e)
print(repr(sys), type(sys))
