from plain import *
from chosen import *

print(sorted(n for n in globals() if not n.startswith("__")))
print(open_name, picked, _hidden)
from pack import *
print(part.name, sorted(n for n in globals() if n in ("part", "other", "own")))
for module in ("wrong", "numbered"):
    try:
        exec(f"from {module} import *")
    except Exception as e:
        print(type(e).__name__, e)
import pack
print(hasattr(pack, "other"))
try:
    from pack import part, nowhere
except ImportError as e:
    print(type(e).__name__, str(e).partition(" (")[0])
