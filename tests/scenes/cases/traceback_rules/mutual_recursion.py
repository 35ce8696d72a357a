import sys

sys.setrecursionlimit(60)


def even(n):
    return odd(n - 1)


def odd(n):
    return even(n - 1)


try:
    even(1000)
except RecursionError as e:
    print(type(e).__name__, e)
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
print(fact(20))
fact(100)
