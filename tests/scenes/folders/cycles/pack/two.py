from . import one
import pack.one as same
print(one is same, one.__name__)
