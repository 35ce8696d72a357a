class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter': raise ValueError('enter ' + self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind and kind.__name__, error, trace is None)
        if self.fail == 'exit': raise KeyError('exit ' + self.name)
        return self.swallow
def run(*managers, body=lambda: None):
    try:
        if len(managers) == 1:
            with managers[0] as a:
                print('in', a); body()
        else:
            with managers[0] as a, managers[1] as b:
                print('in', a, b); body()
        print('after')
    except Exception as e:
        print('out', type(e).__name__, e, repr(e.__context__))
def fail(): raise RuntimeError('body')
run(M('a')); run(M('a'), body=fail); run(M('a', True), body=fail)
run(M('a'), M('b', True), body=fail); run(M('a', True), M('b'), body=fail)
run(M('a'), M('b', fail='enter')); run(M('a', True), M('b', fail='enter'))
run(M('a', fail='exit')); run(M('a', fail='exit'), body=fail); run(M('a', True), M('b', fail='exit'), body=fail)
run(M('a', swallow=[1]), body=fail); run(M('a', swallow=0), body=fail)
def early():
    with M('r'):
        return 'value'
print(early())
for i in range(3):
    with M(i):
        if i == 0: continue
        break
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for bad in (5, None, NoExit(), NoEnter(), Async()):
    try:
        with bad: pass
    except Exception as e:
        print(type(e).__name__, e)
class BadTruth:
    def __bool__(self): raise OSError('truth')
run(M('a', swallow=BadTruth()), body=fail)
with (M('p') as p, M('q') as q,): print(p, q)
with M('tuple') as (a, *b): print(a, b)
