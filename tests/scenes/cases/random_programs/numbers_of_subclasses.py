import sys
sys.stderr = sys.stdout


class Text(str):
    def __int__(self): return 4
    def __float__(self): return 1.5


class Number(int):
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __complex__(self): return 2j


class Real(float):
    def __float__(self): return 9.5


class Truncates:
    def __init__(self, value): self.value = value
    def __trunc__(self): return self.value


print(int(Text('12')), float(Text('3')), int(Number(3)), float(Number(3)), complex(Number(3)), float(Real(1)), complex(Real(1)), int(Real(3.7)))
print(int(Truncates(5)), bool(NotImplemented))
for wrong in (lambda: int(Truncates('x')), lambda: (True).__add__(1, 2), lambda: (5).__bool__(1), lambda: (5).__rtruediv__(1, x=2), lambda: chr(2**40), lambda: chr(-2**31 - 1),
              lambda: float.fromhex(5), lambda: int(bytearray(b'xyz')), lambda: 1e300 ** 2, lambda: (5).__divmod__(0.5), lambda: ''.encode(None), lambda: ''.replace(None, ''),
              lambda: bytes.fromhex(None), lambda: b''.decode('no such codec'), lambda: OSError(2, 'x', y=1), lambda: OSError(2, 3, 4, 5, 6, 7)):
    try:
        print(repr(wrong()))
    except Exception as error:
        print(type(error).__name__, error, error.args)
