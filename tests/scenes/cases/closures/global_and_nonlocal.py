g = 1
def reads(): return g
def writes():
    global g
    g = 2
def makes():
    global fresh
    fresh = 'made'
def shadows():
    g = 'local'
    def inner():
        global g
        g += 10
        return g
    return inner(), g
print(reads(), writes(), reads(), shadows(), g)
makes(); print(fresh)
def unbound():
    try:
        print(g)
    except UnboundLocalError as e:
        print(e)
    g = 5
unbound()
def removed():
    global fresh
    del fresh
removed()
try:
    fresh
except NameError as e:
    print(e)
class Body:
    global inside
    inside = 'from a class'
    print(inside, 'inside' in dir())
print(inside, hasattr(Body, 'inside'))
for text in ('def f():\n  nonlocal q', 'nonlocal q', 'def f(q):\n  global q', 'def f(q):\n  nonlocal q', 'def f():\n  q = 1\n  global q', 'def f():\n  print(q)\n  global q', 'def f():\n  q = 1\n  def h():\n    nonlocal q\n    global q', 'class C:\n  nonlocal q', 'def f():\n  global q\n  q: int = 1', 'def f():\n  for global_ in (): pass\n  global other', 'def f():\n  import q\n  global q', 'def f():\n  class q: pass\n  global q', 'def f():\n  global q, q'):
    try:
        compile(text, 'text', 'exec'); print('fine')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
exec('def h():\n  global made_there\n  made_there = 3\nh()')
print(made_there)
