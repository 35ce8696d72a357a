import sys as system
open_name = 1
_closed = 2
