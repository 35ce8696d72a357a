import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "lib"))
import tool
print(tool.NAME, tool.__file__.replace(here, ""))
sys.path.append(os.path.join(here, "more"))
import extra
print(extra.NAME)
sys.path.remove(os.path.join(here, "lib"))
try:
    import second_tool
except ModuleNotFoundError as e:
    print(type(e).__name__, e, e.name)
print(os.path.basename(__file__), sys.path[0] == here)
