import itertools
def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
V = ['0j', '1j', '-1j', '1+2j', '-0.0', '3', '2.5', 'True', "complex('nan')", '"a"', 'None']
for a, b in itertools.product(V[:5], V):
    for o in ('+', '-', '*', '/', '**', '==', '<', '//', '%'):
        show(f'{a} {o} {b}')
for v in V[:9]:
    for f in ('abs', 'bool', 'repr', 'complex', 'int', 'float', 'round', 'hash', 'divmod'):
        if f == 'hash' and 'nan' in v or f == 'divmod': continue
        show(f'{f}({v})')
for text in ('1', ' 1+2j ', '(1-j)', '1 + 2j', 'j', '-j', '+1.5e3j', 'infj', 'nan+infj', '1e', '', '()', '1+2', '1j+2', '1_0+2_0j', '++1j', '1+-2j', '(1+2j', '0x1', '1+2J', 'inf-nanj', '\t3\n'):
    show(f'complex({text!r})')
for a in ('1, 2', '1j, 2', '1, 2j', '1j, 2j', '"1", 2', '1, "2"', 'None', '1, None', 'real=1', 'imag=2', 'real=1, imag=2', 'real="1"', '1, 2, 3', '[]', 'x=1', 'b"1"', '10**400', '1, 10**400', '-0.0, -0.0', '0, -0.0'):
    show(f'complex({a})')
class C:
    def __complex__(self): return 3+4j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
class Bad:
    def __complex__(self): return 5
class Sub(complex):
    def __add__(self, other): return 'sub add'
    def __radd__(self, other): return 'sub radd'
for text in ('complex(C())', 'complex(F())', 'complex(I())', 'complex(Bad())', 'complex(1, F())', 'complex(1, C())', 'Sub(1) + 1', '1 + Sub(1)', 'Sub(1+2j).conjugate()', 'type(Sub(1) * 1).__name__', '(1+2j).real', '(1+2j).imag', '(1+2j).conjugate()', '(1j).__getnewargs__()', '(1+2j).__bool__()', '1j < 2j', 'max(1j, 2j)', 'sorted([1j])', '{1: "a", 1+0j: "b", 1.0: "c"}', '1+0j == 1', '1j == "a"', '1j != 1', '(1+2j).real = 1' if False else 'setattr(1j, "real", 1)', 'sum([1j, 2, 3.5])', 'round(1j)', '-(1+2j)', '+Sub(2)', '~1j', '1j // 1', 'pow(1j, 2, 3)', 'pow(2, 1j)', '0j ** 0', '0j ** 1j', '0j ** -1', '(1+1j) ** 2', '(1+1j) ** -2', '(1+1j) ** 0.5', '2 ** (1+1j)', '(1e308+1e308j) * 10', '1j / 0', '0j / 0j', '1 / (1e-320+0j)'):
    show(text)
