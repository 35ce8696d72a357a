# stops: steps
import re

print(re.search(r"(x*)*y", "x" * 60))
