import space
import space.inner
from space import other
from space.sub import leaf

print(type(space).__name__, space.__name__, hasattr(space, "__file__"), space.__doc__)
print(space.inner.VALUE, other.VALUE, leaf.VALUE)
print(space.__spec__.origin, space.__spec__.loader is space.__loader__, len(space.__path__))
print(repr(space).partition(" object at")[0])
print(type(space.__path__).__name__, list(space.__path__)[0].rpartition("/")[2])
try:
    from space import nothing
except ImportError as e:
    print(type(e).__name__, e)
try:
    import space.nothing
except ImportError as e:
    print(type(e).__name__, e)
import json
print(json.dumps([1]))
