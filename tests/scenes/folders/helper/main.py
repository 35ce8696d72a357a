import sys
import helper
from helper import double, LIMIT as most
import helper as again

print(helper.double(4), double(5), most, again is helper)
print(helper.__name__, helper.__doc__, helper.__file__.rpartition("/")[2])
print(repr(helper.__package__), helper.__spec__.name, helper.__spec__.origin == helper.__file__)
print(type(helper), "helper" in sys.modules, sys.modules["helper"] is helper)
print(helper.counter, helper.bump(), helper.counter)
print(sorted(n for n in dir(helper) if not n.startswith("__")))
print(__name__, __package__, __spec__, helper.who())
del sys.modules["helper"]
import helper as fresh
print(fresh is helper, fresh.counter, helper.counter)
sys.modules["gone"] = None
try:
    import gone
except ImportError as e:
    print(type(e).__name__, e)
try:
    from helper import nothing
except ImportError as e:
    print(type(e).__name__, str(e).replace(helper.__file__, "helper.py"), e.name, e.path == helper.__file__)
try:
    helper.nothing
except AttributeError as e:
    print(type(e).__name__, e)
if __name__ == "__main__":
    print("as a program")
