import importlib
import sys
import importlib.util
import state
from state import values

state.values.append(3)
state.extra = "kept"
print(state.values, importlib.reload(state) is state)
print(state.values, state.extra, values, values is state.values)
for bad in (3, type(sys)("ghost")):
    try:
        importlib.reload(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(importlib.import_module("state") is state, importlib.import_module("pack.inner").X)
print(importlib.util.find_spec("nope"), importlib.util.find_spec("pack").name)
print(importlib.util.find_spec("pack.inner").parent, importlib.util.find_spec("unloaded").origin.rpartition("/")[2])
print("unloaded" in sys.modules, importlib.util.find_spec("json") is not None)
try:
    importlib.util.find_spec("state.x")
except ModuleNotFoundError as e:
    print(type(e).__name__, e)
print(importlib.util.resolve_name(".a", "b.c"), importlib.util.resolve_name("..a", "b.c"))
print(importlib.reload(importlib.import_module("pack")).__name__)
import swap
print(swap)
importlib.invalidate_caches()
