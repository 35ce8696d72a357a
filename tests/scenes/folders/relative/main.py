try:
    from . import helper
except ImportError as e:
    print(type(e).__name__, e)
try:
    from .helper import x
except ImportError as e:
    print(type(e).__name__, e)
import pkg.deep
import pkg.deep.far
try:
    import pkg.beyond
except ImportError as e:
    print(type(e).__name__, e)
import importlib
print(importlib.import_module(".far", "pkg.deep").__name__)
print(importlib.import_module("..top", package="pkg.deep").__name__)
for name, package in ((".far", None), ("....x", "pkg.deep"), ("", None)):
    try:
        importlib.import_module(name, package)
    except Exception as e:
        print(type(e).__name__, e)
print(__import__("far", {"__package__": "pkg.deep", "__name__": "x"}, {}, ["y"], 1).__name__)
for names in ({"__package__": 1}, {"__package__": "pkg.deep"}, {}):
    try:
        print(__import__("far" if names else "q", names, {}, [], 5 if "__package__" in names else 1))
    except Exception as e:
        print(type(e).__name__, e)
