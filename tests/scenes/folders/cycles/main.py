try:
    import first
except ImportError as e:
    print(type(e).__name__, str(e).replace(e.path, "PATH"))
import sys
print("first" in sys.modules, "second" in sys.modules)
import left
print(left.name, left.right.name, left.right.seen)
try:
    import attr_a
except AttributeError as e:
    print(type(e).__name__, e)
import pack.one
print(pack.one.get().__name__)
