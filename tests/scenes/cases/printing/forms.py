import sys, io
class Stream:
    def __init__(self): self.calls = []
    def write(self, text): self.calls.append(text)
    def flush(self): self.calls.append('FLUSH')
def run(*a, **k):
    s = Stream()
    try:
        print(*a, file=s, **k)
        return s.calls
    except Exception as e:
        return type(e).__name__, str(e), s.calls
for a, k in (((), {}), ((1,), {}), ((1, 'a', None), {}), ((1, 2), {'sep': ''}), ((1, 2), {'sep': None, 'end': None}), ((1, 2), {'sep': '-', 'end': '!'}), ((1,), {'flush': True}), ((1,), {'flush': 0}), ((1,), {'sep': 5}), ((1,), {'end': b'x'}), ((), {'end': ''}), (('a\nb', ''), {}), ((1,), {'other': 2})):
    print(run(*a, **k))
class Bad:
    def __str__(self): raise ValueError('no text')
class Wrong:
    def __str__(self): return 5
class OnlyRepr:
    def __repr__(self): return 'only repr'
print(run('before', Bad(), 'after'), run(Wrong()), run(OnlyRepr(), [OnlyRepr()]))
class NoWrite: pass
class WriteOnly:
    def write(self, text): sys.stdout.write('[' + text + ']')
for f in (NoWrite(), WriteOnly(), 5, None):
    try:
        print('x', file=f)
    except Exception as e:
        print(type(e).__name__, e)
try:
    print('x', file=WriteOnly(), flush=True)
except Exception as e:
    print(type(e).__name__, e)
out = io.StringIO()
print(1, 2, file=out, sep=','); print('z', end='', file=out)
print(repr(out.getvalue()), print(), print.__name__)
old, sys.stdout = sys.stdout, out
print('caught'); sys.stdout = old
print(repr(out.getvalue()))
sys.stdout = None
print('nowhere')
sys.stdout = old
print(*[], *'ab', **{'sep': '+'})
