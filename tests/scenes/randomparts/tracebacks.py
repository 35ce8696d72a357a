# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Errors whose traceback is printed: expressions over several lines, deep calls, suggestions."""
from .exceptions import OWN, group
from .values import expression, of_kind

# What fails, in shapes that move the marks under the line.
FAILING = ['1 / 0', 'v + None', 'v.nope', 'v[0]', "d['x']", "d['k']['x']", 'undefined', 'len(5)', "int('x')", 'v()', '-v.x', 'f(1, 2, 3)', '[1, 2][5]', "'a' + 1", 'v.a.b.c', 'd.k', 'not v.x', '(1, 2)[v:"a"]', 'o.meth(1)(2)', 'o.one.two',
           '[x for x in v]', '{**v}', '[*v]', 'f(*v)', 'f(**v)', 'v @ v', 'v < "a"', '1 if v.x else 2', '(lambda: v.z)()', 'f"{v.x}"', 'f"{1 / 0:>5}"', 'v ** "2"', 'o.prop', 'o[1]', 'o["é"] + ü', '"日本" + v', 'len', 'o.methd()', 'lenn(v)', 'd.itmes()', 'v.bit_lenght()', 'asyncoi', 'sys.exti(1)',
           'o._private', 'ValueErorr', 'next(iter(()))', 'max([])', 'v, w = 1', '(1 + (2 * (v / 0)))', 'o.meth(o.meth(1 / 0))', "eval('1 +')", "eval('1 / 0')", "exec('x = 1\\nraise ValueError(x)')", 'super().x', 'await_(v)', 'sum(v / 0 for v in (1, 2))', 'sorted([1, "a"])', 'f(1)(2)(3)', 'o.meth(\n        1,\n        v /\n        0,\n    )',
           'f(\n        v,\n        w=1 / 0)', '(v\n     + None)', '[\n        1,\n        v.x,\n    ]', 'd[\n        "x"\n    ]', '(\n        v\n        .real\n        .nope\n    )', '"""a\n    b""" + v', 'o.meth(1, \\\n        2)', 'v.x if v else \\\n        w']
LEADS = ['return ', 'x = ', '', 'x = y = ', 'print(', 'raise ', 'assert not ', 'if ', 'while ', 'for x in ', 'with ', 'x += ', 'yield_ = ', 'del ', 'return (yield_ := ', 'x.y = ', 'd[0] = ', 'o.one.x = ', 'import ', 'from sys import ', 'x: int = ', 'a, b = ']


def failing(p):
    made = p.of(FAILING)
    if p.chance(0.12):
        made = expression(p, 1)
    lead = p.of(LEADS)
    if lead == 'import ':
        return p.pick('from sys import nope', 'from sys import exti', 'import sys as v; v.nope', 'from sys import path as v, nope')
    if lead == 'from sys import ':
        return p.pick('x = undefined_name; y = 1', 'v = v.x; w = 2', 'print(w); w = 1', 'del w; w', 'raise ValueError from None', 'raise', 'raise v', 'raise ValueError(v) from 5', 'assert v == 2, (1, 2)', 'assert (v ==\n        2), f"{v} is not 2"', 'x = v; del x; x', 'def g(a=1 / 0): pass', '@v\ndef g(): pass', 'class K(v): pass', 'lambda: v; v.x')
    if lead == 'v, w = 1':
        return made
    if made == 'v, w = 1':
        return made
    if lead == 'print(' or lead.startswith('return ('):
        return f'{lead}{made})'
    if lead in ('if ', 'while '):
        return f'{lead}{made}:\n    return 1'
    if lead in ('for x in ', 'with '):
        return f'{lead}{made}:\n    pass'
    if lead == 'del ':
        return p.pick('del v.x', 'del d["x"]', 'del v[0]', 'del undefined', 'del o.one', 'del o[1:2]')
    return lead + made


def a_call(p, name, argument):
    return p.pick(f'return {name}({argument})', f'x = {name}({argument})', f'print({name}({argument}), 1)', f'return [{name}({argument}) for _ in range(1)]', f'return (lambda: {name}({argument}))()', f'for i in range(1): {name}({argument})',
                  f'return (1 +\n    {name}({argument}))', f'with Keep(): return {name}({argument})', f'return list(map({name}, [{argument}]))', f'return sorted([1, 2], key=lambda i: {name}({argument}))', f'return next({name}({argument}) for _ in "a")', f'return Keep().run({name}, {argument})',
                  f'try:\n    {name}({argument})\nfinally:\n    print("passed")', f'try:\n    {name}({argument})\nexcept ValueError as e:\n    raise KeyError("wrapped") from e', f'try:\n    {name}({argument})\nexcept Exception as e:\n    raise Own("again")', f'try:\n    {name}({argument})\nexcept Exception as e:\n    e.add_note("note\\nsecond")\n    raise',
                  f'return f"{{{name}({argument})}}"', f'assert {name}({argument})', f'return {name}({argument}) if {argument} else 0', f'{name}({argument}); return 1', f'return asyncio.run(acall({name}, {argument}))', f'yielded = [*gcall({name}, {argument})]', f'class Body:\n    x = {name}({argument})', f'@Keep().run\ndef inner(): return {name}({argument})')


def chain(p):
    """Functions that call one another; gives the name of the outermost."""
    name = p.fresh('f')
    with p.block(f'def {name}(v, w=None):'):
        p.line('d, o, f = {"k": {}}, Keep(), len')
        p.line(failing(p))
    for _ in range(p.upto(3)):
        outer = p.fresh('f')
        with p.block(f'def {outer}(v):'):
            if p.chance(0.3):
                p.line(p.pick('# a comment', '', 'x = 1', 'é = "ü"'))
            p.line(a_call(p, name, p.pick('v', '1', 'v + 1' if p.chance(0.2) else 'v', 'None')))
        name = outer
    if p.chance(0.15):
        outer = p.fresh('f')
        with p.block(f'def {outer}(n, depth={p.pick("2", "3", "5", "9")}):'):
            with p.block('if depth == 0:'):
                p.line(f'return {name}(n)')
            p.line(f'return {outer}(n, depth - 1)')
        name = outer
    return name


KEEP = '''\
class Keep:
    one = None
    def __enter__(self): return self
    def __exit__(self, *args): print('exit', args[0])
    def run(self, f, *args): return f(*args)
    def meth(self, *args): return args[0]
    @property
    def prop(self): return self.missing
    def __getitem__(self, key): return [][key]
    def _privat(self): pass


async def acall(f, v):
    await asyncio.sleep(0)
    return f(v)


def gcall(f, v):
    yield f(v)
'''


def start(p):
    p.line(KEEP)
    p.line(OWN)


def traceback_part(p):
    start(p)
    for _ in range(p.rng.randint(2, 5)):
        name = chain(p)
        with p.block('try:'):
            p.line(f'print({name}({p.pick("1", "None", "[1]", "2.5", repr("s"), "{}", "()")}))')
        with p.block('except Exception as error:'):
            p.line(p.pick('traceback.print_exc()', 'print(traceback.format_exc())', 'print(traceback.format_exc())', 'print(*told(error)); traceback.print_exc(file=sys.stdout)', 'traceback.print_exc(limit=1)', 'print(traceback.format_exc(limit=-1))', 
                          'print("".join(traceback.format_exception(error, chain=False)))', 'print("".join(traceback.format_exception_only(type(error), error)))', 'traceback.print_exception(error)', 'sys.excepthook(*sys.exc_info())', 'traceback.print_tb(error.__traceback__)'))


def uncaught_end(p):
    start(p)
    choice = p.rng.random()
    if choice < 0.6:
        name = chain(p)
        p.line(f'{name}({p.pick("1", "None", "[1]", "2.5", repr("s"))})')
    elif choice < 0.75:
        p.line('class Many(ExceptionGroup): pass')
        name = p.fresh('f')
        with p.block(f'def {name}():'):
            with p.block('try:'):
                p.line(f'raise {group(p, 2)}')
            with p.block('except* KeyError as e:'):
                p.line(p.pick('raise', 'raise OSError(1)', 'pass', 'raise OSError(2) from e'))
        p.line(f'{name}()')
    elif choice < 0.85:
        p.line(f'sys.exit({p.pick("", "0", "3", "None", repr("message"), "[1, 2]", "True", "256", "-1", "2.5", "ValueError(1)")})')
    elif choice < 0.95:
        made = failing(p)
        p.line('d, o, f, v = {"k": {}}, Keep(), len, 1')
        while made.lstrip().startswith(('return', 'if', 'while', 'yield')):
            made = failing(p)
        p.line(made)
    else:
        p.line(p.pick('raise KeyboardInterrupt', 'raise SystemExit(4)', 'raise GeneratorExit', "raise BaseException('base')", 'raise SystemExit', 'raise SystemExit("text")', "exec('raise Own(1)')", "asyncio.run(acall(int, 'x'))", 'raise KeyError("é\\n")', "raise type('Made', (Exception,), {'__module__': 'other'})('x')", "raise type('Mute', (Exception,), {'__str__': lambda self: 5})()", 'compile("a b", "<made>", "exec")'))
