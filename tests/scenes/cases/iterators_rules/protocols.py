class Old:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
class StopEarly:
    def __getitem__(self, i):
        if i: raise StopIteration
        return i
class Broken:
    def __getitem__(self, i):
        if i: raise ValueError('broken')
        return i
class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i
class NotIterator:
    def __iter__(self): return 5
class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter('ab')
    def __length_hint__(self):
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint
class Endless:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration('value')
        return self.n
import operator
def show(text):
    try:
        print(text, eval(text))
    except BaseException as e:
        print(text, type(e).__name__, e)
for o in ('Old(3)', 'Old(0)', 'StopEarly()', 'Broken()', 'NoneIter()', 'NotIterator()', 'Hint(2)', 'Hint(-1)', 'Hint("a")', 'Hint(NotImplemented)', 'Hint(TypeError("t"))', 'Hint(ValueError("v"))', 'Endless()', '5', 'int', 'int | str', 'None'):
    for f in ('list({})', 'tuple({})', '[*{}]', 'sum({})', '10 in {}', 'dict.fromkeys({})', 'max({})', 'a_, *b_ = {}', 'zip({}, "xy").__next__()', 'list(enumerate({}, 1))', 'list(map(str, {}))', 'list(filter(None, {}))', '"".join({})', 'sorted({})', 'any({})', 'list(reversed({}))', 'next(iter({}))', 'operator.length_hint({}, 7)', 'len({})', '[].extend({})', 'set().union({})'):
        if 'a_' in f or '|' in o and '*' in f: continue
        show(f.format(o))
it = iter([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it), next(it, 'default'), it.__length_hint__())
try:
    next(it)
except StopIteration as e:
    print(e.args)
e = Endless(); print(list(e), e.n, next(e, None))
l = [1, 2, 3]; it = iter(l); next(it); l.clear(); print(list(it)); l.append(5); print(list(it))
c = iter(Endless().__next__, 2); print(list(c), list(c))
for text in ('iter(5)', 'iter(len)', 'iter(5, 1)', 'iter(len, 1)', 'next(5)', 'next([])', 'iter()', 'iter([], 1, 2)', 'iter([]).__next__()', 'reversed(5)', 'reversed({1})', 'reversed((i for i in ()))', 'list(reversed({1: 2, 3: 4}))', 'list(reversed(range(3)))', 'enumerate(5)', 'zip(5)', 'map(5, [1])', 'list(map(5, [1]))', 'zip()', 'list(zip([1], [], strict=True))', 'list(zip([], [1], strict=True))', 'list(zip([1, 2], [1], [1], strict=True))', 'type(iter("a" "\u00e9")).__name__' if False else 'type(iter(())).__name__', 'iter({}) is iter({})'):
    if text.startswith(('zip()', 'map(5, [1])')): continue
    show(text)
