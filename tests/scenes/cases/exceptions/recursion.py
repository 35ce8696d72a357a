def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, e)
class R:
    def __repr__(self): return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(str(e)[:32])
class G:
    def __getattr__(self, n): return getattr(self, n + "x")
try:
    G().a
except RecursionError as e:
    print(str(e)[:32])
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
import sys
print(sys.getrecursionlimit())
l = []
for _ in range(50): l = [l]
print(l)
class E:
    def __eq__(self, o): return self == o
try:
    E() == E()
except RecursionError as e:
    print("eq", str(e)[:32])
