import sys
sys.modules[__name__] = "another thing"
