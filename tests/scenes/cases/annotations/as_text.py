from __future__ import annotations
EXPRS = ['a', 'a.b.c', '1', '-1', '1.5', '1e300', '1e400', '-1e400', '1e400j', '2j', 'None', '...', 'True', '"a"', '"it\'s"', '"\\n"', 'b"x"', '"a" "b"', 'f"a{b}c"', 'f"{a!r:>{w}}"', 'f"{a}{{}}"', 'f"{a:x}" "b"', 'f"{\'q\'}"', 'f"{ {1:2} }"', 'f"{a=}"',
 'a + b * c', '(a + b) * c', 'a - (b - c)', '(a - b) - c', 'a ** b ** c', '(a ** b) ** c', '-a ** b', '(-a) ** b', 'a ** -b', 'not a', 'not (a and b)', 'a and b or c', 'a and (b or c)', '(a and b) and c', 'a or (b or c)', '~a', '- -a', '+a', 'not not a', '-(a + b)',
 'a < b <= c', '(a < b) < c', 'a < (b < c)', 'a in b', 'a not in b', 'a is b', 'a is not b', 'a == (not b)', 'a if b else c', '(a if b else c) if d else e', 'a if b else (c if d else e)', 'a if (b if c else d) else e',
 'lambda: 1', 'lambda a, b=1, *c, d, e=2, **f: a', 'lambda a, /, b: a', 'lambda *, a: a', 'lambda a=1, /, b=2, *, c=3: (a, b)', 'lambda: (yield)', '(lambda: 1)()',
 '[a, b]', '[]', '(a,)', '()', '(a, b)', '{a, b}', '{a: b, **c}', '{}', '[*a, b]', '(*a,)', '{*a}', '{**a}', '{**a | b}',
 '[a for a in b if c if d]', '{a for a in b}', '{a: b for a, b in c}', '(a for a in b)', '[a for (a, b) in c]', '[a for a in (b, c)]', '[a if b else c for a in (d if e else f)]', '[a for b in c for d in e]', '[a for a, in b]',
 'f()', 'f(a, *b, c=1, **d)', 'f(a for a in b)', 'f((a for a in b), c)', 'f(a)(b)', 'f(x := 1)', '(a.b)()', '1 .real', '1.5.real', '(-1).real', '"a".b', '(a, b).c', '[a][0]', '1j.imag',
 'a[0]', 'a[1:2]', 'a[::2]', 'a[1:]', 'a[:]', 'a[1:2, 3]', 'a[b, c]', 'a[(b, c)]', 'a[b,]', 'a[()]', 'a[*b]', 'a[*b, c]', 'a[(*b, c)]', 'a[b:=1]', 'a[-1]', 'a[b if c else d]', 'a[lambda: 1]',
 'a @ b // c % d / e', 'a << b >> c', 'a | b ^ c & d', '(a | b) & c', 'Optional[int]', 'Callable[[int, str], bool]', 'dict[str, list[int]]', 'int | None', 'Literal["a", 1]', '(x := 5)', '0x10', '1_000', '10**5', '123456789012345678901234567890', 'a.b[c].d(e)', '"a" + b"c"', '"\\u00e9\\x00\'"', "'a\\\\b'", '(yield_)', 'not a == b', '(not a) == b', 'a <b> c', 'a if not b else -c', '(a, b)[0]', '(lambda: a) or b', 'lambda: a or b', 'a or (lambda: b)', '*a'[1:], '[*(a or b)]', '[*a | b]', 'f(*(a or b), **(c or d))', 'f(*a if b else c)', '(a for a in b).c', '{**(a or b)}', '{(a, b): (c, d)}', '{a if b else c: lambda: d}', '(a if b else c).d', '(a := 1, b)', '[a := 1, b]', '0.1', '1e16', '1e-7', '-0.0', '1.0', "'\\''", '"\\""', "'\\'\\\"'", 'f"{a:{b}{c}}"', "f\"{a['b']}\"", 'f"{a}\\n"', "f'''{a!s}'''", 'f"{(lambda: 1)}"', 'f"{a,}"', 'f"{-a}"', 'f"{not a}"', 'f"{a or b}"', 'f"{x:%Y}"', 'f""', 'f"a"']
for e in EXPRS + ['(yield)', '(await a)', 'lambda: (yield)', '[(x := 1) for a in b]']:
    names = {}
    try:
        exec('from __future__ import annotations\nx: ' + e, names)
        print(repr(e), names['__annotations__']['x'])
    except SyntaxError as error:
        print(repr(e), error.msg)
exec("""from __future__ import annotations
def f(a: int = 1, *b: (1, 2), c: "s", **d: x[0]) -> lambda: 1: pass
class C:
    a: -b if c else 1.50
    b: 'D' = 3
""")
print(f.__annotations__)
print(C.__annotations__)
