class Two:
    def __index__(self): return 2
class Product(Two):
    def __rmul__(self, other): return ('rmul', other)
    def __mul__(self, other): return ('mul', other)
class Text(str):
    def __index__(self): return 3
class Items(list):
    def __index__(self): return 2
class Own(list):
    def __mul__(self, n): return 'own mul'
class Reflected(list):
    def __rmul__(self, n): return 'own rmul'
class Added(list):
    def __add__(self, other): return NotImplemented
class AddedRight(str):
    def __radd__(self, other): return 'radd'
def show(text):
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
for left in ('[1]', '"a"', '(1,)', 'b"a"', 'bytearray(b"a")', 'Two()', 'Product()', 'Text("b")', 'Items([1])', 'Own([1])', 'Reflected([1])', '2', '2.0', 'None'):
    for right in ('[1]', '"a"', 'Two()', 'Product()', 'Text("b")', 'Items([1])', 'Own([1])', 'Reflected([1])', '2', 'None'):
        show(f'{left} * {right}')
for left in ('[1]', '"a"', 'Added([1])', 'AddedRight("b")', '(1,)', 'b"a"'):
    for right in ('[1]', '"a"', 'Added([1])', 'AddedRight("b")', '(1,)', 'bytearray(b"a")', '1'):
        show(f'{left} + {right}')
class OnlyReflected:
    def __rpow__(self, other, mod=None): return ('rpow', other, mod)
for text in ('pow(OnlyReflected(), 2)', 'pow(OnlyReflected(), 2, 5)', 'pow(2, OnlyReflected())', 'pow(2, OnlyReflected(), 5)', '2 ** OnlyReflected()', 'pow(2, 3, 5)', 'pow(2, 3, None)', 'pow(2, -1, 5)', 'pow(2.0, 3, 5)', 'pow(2, 3, 0)', 'pow(2j, 2, 3)', 'pow("a", 2, 3)'):
    show(text)
