"""Module docstring."""
print(__doc__, __name__, __file__.endswith("main_things.py"), __builtins__.__name__ if hasattr(__builtins__, "__name__") else None)
print(__annotations__ if "__annotations__" in globals() else "no annotations")
x: int = 5
y: str
print(__annotations__, x)
try:
    y
except NameError as e:
    print(e)
if __name__ == "__main__":
    print("main")
print(__spec__, __package__)
import __main__
print(__main__.x, __main__)
import builtins
print(builtins.len is len, builtins.__name__)
