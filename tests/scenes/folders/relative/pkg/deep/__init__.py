from .. import top
from ..top import __name__ as name
print("deep", name)
