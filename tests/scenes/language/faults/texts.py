# SPDX-FileCopyrightText: 2026 Coroscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Broken programs by what is wrong with them; expect.py asks CPython what it says of each."""

TEXTS = {
    'colon': [
        'if x\n    pass', 'if x:\n    pass\nelif y\n    pass', 'if x:\n    pass\nelse\n    pass', 'while x\n    pass',
        'for i in x\n    pass', 'for i in x:\n    pass\nelse\n    pass', 'def f()\n    pass', 'def f() -> int\n    pass',
        'class C\n    pass', 'class C(B)\n    pass', 'try\n    pass\nfinally:\n    pass', 'try:\n    pass\nexcept\n    pass',
        'try:\n    pass\nexcept E\n    pass', 'try:\n    pass\nexcept E as e\n    pass', 'try:\n    pass\nfinally\n    pass',
        'try:\n    pass\nexcept* E\n    pass', 'with a\n    pass', 'with a as b\n    pass', 'with (a as b)\n    pass',
        'match x\n    case 1:\n        pass', 'match x:\n    case 1\n        pass', 'lambda x 1', 'async def f()\n    pass',
        'async def f():\n    async with a\n        pass', 'async def f():\n    async for a in b\n        pass',
        'if x = 1:\n    pass', 'while x = 1:\n    pass', 'if x:= 1:\n    pass', 'if (x = 1):\n    pass', 'elif x = 1:\n    pass',
    ],
    'blocks': [
        'if x:\npass', 'if x:\n    pass\nelif y:\npass', 'if x:\n    pass\nelse:\npass', 'while x:\npass', 'for i in x:\npass',
        'for i in x:\n    pass\nelse:\npass', 'def f():\npass', 'class C:\npass', 'try:\npass', 'try:\n    pass\nexcept:\npass',
        'try:\n    pass\nexcept E:\npass', 'try:\n    pass\nexcept* E:\npass', 'try:\n    pass\nfinally:\npass', 'with a:\npass',
        'with a as b, c:\npass', 'match x:\ncase 1:\n    pass', 'match x:\n    case 1:\n    pass', 'async def f():\npass',
        'async def f():\n    async with a:\n    pass', 'async def f():\n    async for a in b:\n    pass', 'if x:', 'def f():\n',
        'class C:\n    def f(self):\n\n    x = 1', 'if x:\n    # nothing', 'for x in y:\n\n\nprint(1)', 'try:\n    pass', 'try:\n    pass\nx = 1',
        'try:\n    pass\nelse:\n    pass', 'try:\n    pass\nexcept:\n    pass\nexcept E:\n    pass', 'else:\n    pass', 'elif x:\n    pass',
        'except:\n    pass', 'finally:\n    pass', 'case 1:\n    pass', 'try:\n    pass\nexcept E:\n    pass\nexcept* F:\n    pass',
        'try:\n    pass\nexcept*:\n    pass', 'try:\n    pass\nexcept A, B:\n    pass', 'try:\n    pass\nexcept A, B as c:\n    pass',
    ],
    'indentation': [
        '  x = 1', 'x = 1\n  y = 2', 'if x:\n    y\n  z', 'if x:\n        y\n    z', 'if x:\n    y\n      z', 'def f():\n    x\n   y\n',
        'if x:\n\ty\n        z', 'if x:\n        y\n\tz', 'class C:\n    def f(self):\n        pass\n   def g(self):\n        pass',
        'x = 1\n\n    # note\n    y = 2', 'if x:\n    pass\n  else:\n    pass', 'def f():\n    pass\n\n  x = 2', ' \tx = 1', 'for a in b:\n pass\n  c',
    ],
    'brackets': [
        'x = (', 'x = [', 'x = {', 'x = (1,\n  2', 'x = [1,\n 2\ny = 3', 'x = {1: 2\ny = 3', 'print("a"\nprint("b")', 'f(1, 2\nx = 3\n', ')', ']', '}',
        'x = 1)', 'x = 1]', 'x = (1]', 'x = [1)', 'x = {1)', 'x = (1, [2)', 'f(a))', 'x = (1,\n2]', 'def f(:\n    pass', 'def f(a:\n    pass',
        'if (x:\n    pass', 'while f(x:\n    pass', 'x = [1, 2\nfor a in x:\n    pass', 'print(f(1)', 'd = {"a": 1, "b": [1, 2}', 'x = (((1))', 'x[1',
        'x[1:2', 'class C(:\n    pass', 'import (a)', 'from a import (b', 'from a import ()', 'from a import (b,,c)', 'x = ((1, 2)\ny = 5 5',
    ],
    'commas': [
        'f(a b)', '[1 2]', '(1 2)', '{1 2}', '{1: 2 3: 4}', 'f(a, b c)', 'x = [1, 2 3]', 'x = (a b, c)', 'print("a" x)', 'f(a=1 b=2)', 'f(a b=1)', 'x = a b',
        'a b', 'f(,)', 'f(a,,b)', '[,]', '[1,,2]', '(,)', '{,}', '{1:,}', '(1,, 2)', 'x = 1,,2', 'def f(a b):\n    pass', 'def f(a,,b):\n    pass', 'lambda a b: 1',
        'for a b in c:\n    pass', 'import a b', 'import a,', 'from a import b,', 'from a import b c', 'from a import', 'del', 'del a b', 'del a,,b', 'global', 'global a b',
        'nonlocal a,', 'assert', 'assert x y', 'x = [a for a in b c]', 'f(x for x in y z)', '"a" b', 'b "a"', '1 "a"', 'f(1 if x else 2 3)', '[a, b c, d]', '(a, b\nc)',
        '(a, b\nc, d)', 'print(1 2, 3)', 'foo(a, b for b in c, d)', 'x = {a, b c}', 'f(not a b)', '(lambda: 1 2)', '(a.b c.d)', '(a[1] b[2])', '(a() b())', '(-a -b c)',
    ],
    'targets': [
        '1 = x', '"a" = x', 'None = x', 'True = 1', 'False = 1', '... = 1', 'f() = 1', 'a + b = 1', '-a = 1', 'not a = 1', 'a and b = 1', 'a < b = 1', 'a if b else c = 1',
        '(a, 1) = x', '[a, 1] = x', '(a, b()) = x', 'a, f() = x', '(a + b) = 1', '(x for x in y) = 1', '[x for x in y] = 1', '{x for x in y} = 1', '{x: y for x in y} = 1',
        '{} = 1', '{1} = 1', '{1: 2} = 1', 'f"{a}" = 1', 'lambda: 1 = 2', 'a = 1 = b', 'a = f() = b', 'x = yield = 1', '(yield) = 1', 'await a = 1', '`a` = 1', 'a := 1',
        '(a.b := 1)', '(a[0] := 1)', '((a, b) := 1)', '(f() := 1)', '(1 := 2)', '*a = b', '*a, *b = c', '*a', 'a = *b', 'a, *b, *c = d', '[*a, *b] = c', '(*a) = b', '(*a)',
        'f() += 1', '1 += 1', '(a, b) += 1', '[a] += 1', 'a, b += 1', 'None += 1', '(yield) += 1', '"a" += 1', 'a = b += 1', 'a += b += 1', 'a += b = 1',
        'f(): int', 'f(): int = 1', '(a, b): int', 'a, b: int', '[a, b]: int', '1: int', '"a": int = 2', '[a]: int = 1', '(a.b): int = 1', 'x: int: str', 'x: = 1',
        'for 1 in x:\n    pass', 'for f() in x:\n    pass', 'for a, 1 in x:\n    pass', 'for None in x:\n    pass', 'for (a, f()) in x:\n    pass', 'for a + b in x:\n    pass', 'for x.y() in z:\n    pass',
        '[a for 1 in x]', '[a for f() in x]', '{a: b for None in x}', 'for x:\n    pass', 'for x in:\n    pass', 'for in x:\n    pass', 'for x y in z:\n    pass', 'for *a in b:\n    pass',
        'with a as 1:\n    pass', 'with a as f():\n    pass', 'with a as (b, f()):\n    pass', 'with a as None:\n    pass', 'with (a as f()):\n    pass', 'with (a as b, c as 1):\n    pass', 'with a as b + c:\n    pass',
        'with:\n    pass', 'with a as:\n    pass', 'with a, :\n    pass', 'del 1', 'del f()', 'del a, f()', 'del (a, 1)', 'del a + b', 'del None', 'del *a', 'del (a, *b)', 'del [a, b()]', 'del x for x in y', 'del "a"', 'del ...',
        'import a as 1', 'import a as b.c', 'from a import b as c.d', 'from . import *, a', 'import', 'import .a', 'from a import *, b', 'from import a', 'import a.b.', 'import a from b', 'from a import b as',
        'except x as y:\n    pass', 'try:\n    pass\nexcept E as f():\n    pass', 'try:\n    pass\nexcept E as a.b:\n    pass', 'def f() = 1', 'def 1():\n    pass', 'def a.b():\n    pass', 'class 1:\n    pass', 'class a.b:\n    pass',
        'def None():\n    pass', 'class True:\n    pass', 'None.a = 1', 'a.None = 1', 'a.1', 'a.if', 'f(None=1)', 'f(True=1)', 'f(1=2)', 'f(a.b=1)', 'f(a()=1)', 'f("a"=1)', 'f(a+b=1)', 'f(-a=1)', 'f((a)=1)',
    ],
    'equals': [
        'if x = 3:\n    pass', 'if x.y = 3:\n    pass', 'if x[0] = 3:\n    pass', 'if f() = 3:\n    pass', 'if x == 1 and y = 2:\n    pass', 'while (a = b):\n    pass', 'f(a, b=c=1)', '(a = 1)', '[a = 1]', '{a = 1}', '{a: b = 1}', '(a, b = 1)',
        'x = (y = 1)', 'assert x = 1', 'return x = 1', 'lambda: x = 1', 'f(x = 1 for x in y)', 'print(a = = 1)', 'x == = 1', 'x = = 1', 'x =', 'x = = ', '= 1', 'x === 1', 'x =< 1', 'x => 1', 'x <> 1', 'x !== 1', 'x ! 1', '!x', 'x && y', 'x || y', 'x ? y : z',
        'x++', 'x--', '++x =', 'x ** = 1', 'x + = 1', 'x -', 'x *', 'x / / 1', 'x not y', 'x is not', 'not', 'x and', 'or x', 'x if y', 'x if y else', 'x = 1 if y', '[x if y for z in w]', '(x if y)', 'f(x if y)', 'x else y', 'if x else y', 'x in', 'x not', 'x is',
    ],
    'calls': [
        'f(a=1, a=2)', 'f(a=1, 2)', 'f(a=1, *b, 2)', 'f(**a, b)', 'f(**a, *b)', 'f(**a, 1)', 'f(*a, b=1, c)', 'f(a for a in b, 1)', 'f(1, a for a in b)', 'f(a for a in b, c for c in d)', 'f(a, b for b in c)', 'f(a for a in b, c=1)', 'f(x for x in y, )', 'f(*)', 'f(**)', 'f(*a b)', 'f(a:b)', 'f(a=)', 'f(=1)', 'f(a=1, b=)',
        'f(a, b=1, c, d=2)', 'class C(a for a in b):\n    pass', 'class C(a=1, b):\n    pass', 'class C(a=1, a=2):\n    pass', 'f(a.b=1)', 'f(a[0]=1)', 'f(lambda: 1=2)', 'f(a and b=1)', 'f(not a=1)', 'f(a for a in b for)', 'f(a for in b)', 'f(a for a b)', 'f(for a in b)', 'f(*a, **b, c=1, *d)', '@f(\ndef g(): pass', '@\ndef g(): pass', '@f', '@f\nx = 1', '@f g\ndef h(): pass',
    ],
    'parameters': [
        'def f(a=1, b):\n    pass', 'def f(a, a):\n    pass', 'def f(a, *a):\n    pass', 'def f(*):\n    pass', 'def f(*, **a):\n    pass', 'def f(*,):\n    pass', 'def f(a, *):\n    pass', 'def f(**a, b):\n    pass', 'def f(**a, *b):\n    pass', 'def f(*a, *b):\n    pass', 'def f(*a, *):\n    pass', 'def f(**a=1):\n    pass', 'def f(*a=1):\n    pass', 'def f(/):\n    pass', 'def f(a, /, b, /):\n    pass', 'def f(*a, /):\n    pass', 'def f(a, *, /):\n    pass', 'def f(/, a):\n    pass',
        'def f(a, (b, c)):\n    pass', 'def f((a)):\n    pass', 'def f((a, b)):\n    pass', 'def f(1):\n    pass', 'def f(None):\n    pass', 'def f(a.b):\n    pass', 'def f(a=):\n    pass', 'def f(a=, b):\n    pass', 'def f(a: int b):\n    pass', 'def f(a,\n      b\n    pass', 'def f:\n    pass', 'def:\n    pass', 'def f(**a,*):\n    pass', 'def f(*, a=1, b, c=2):\n    return a b', 'def f(a, *, a):\n    pass', 'def f(**):\n    pass', 'def f("a"):\n    pass', 'def f(f()):\n    pass',
        'lambda a=1, b: 1', 'lambda a, a: 1', 'lambda *: 1', 'lambda *, **a: 1', 'lambda **a, b: 1', 'lambda *a, *b: 1', 'lambda **a=1: 1', 'lambda *a=1: 1', 'lambda a, /, b, /: 1', 'lambda /: 1', 'lambda (a): 1', 'lambda (a, b): 1', 'lambda a=: 1', 'lambda 1: 1', 'lambda a: int: 1', 'lambda:', 'lambda', 'lambda a', 'lambda *a, /: 1', 'lambda a, (b): 1',
    ],
    'places': [
        'return', 'return 1', 'yield', 'yield 1', 'x = yield', 'yield from x', 'await x', 'break', 'continue', 'class C:\n    return 1', 'class C:\n    yield 1', 'class C:\n    await x', 'if x:\n    break', 'if x:\n    continue', 'def f():\n    break', 'for x in y:\n    def f():\n        break', 'for x in y:\n    pass\nelse:\n    break',
        'def f():\n    await x', 'def f():\n    async with a:\n        pass', 'def f():\n    async for a in b:\n        pass', 'async with a:\n    pass', 'async for a in b:\n    pass', '[a async for a in b]', 'def f():\n    return [a async for a in b]', 'lambda: await x', 'async def f():\n    yield from x', 'async def f():\n    yield 1\n    return 2', 'async x', 'async', 'async if x:\n    pass', 'async lambda: 1', 'async class C:\n    pass',
        'nonlocal x', 'def f():\n    nonlocal x', 'def f():\n    x = 1\n    global x', 'def f():\n    print(x)\n    global x', 'def f(x):\n    global x', 'def f(x):\n    nonlocal x', 'def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x', 'def f():\n    x = 1\n    def g():\n        print(x)\n        nonlocal x', 'def f():\n    global x\n    nonlocal x', 'def f():\n    x: int = 1\n    global x', 'def f():\n    global x\n    x: int = 1', 'class C:\n    x = 1\n    global x', 'class C:\n    nonlocal x',
        'global x\nx: int', 'x = 1\nglobal x', 'def f():\n    import x\n    global x', 'def f():\n    for x in y:\n        global x', 'def f():\n    def x(): pass\n    global x', '[x := 1 for x in y]', '[y := 1 for x in y]', '[x for x in (y := z)]', 'class C:\n    [y := 1 for x in z]', '[[y := 1 for a in b] for y in c]', '[yield x for x in y]', '[(yield x) for x in y]', '{(yield x) for x in y}', '((yield x) for x in y)', 'def f():\n    return [(yield x) for x in y]', 'def f(a=(yield)):\n    pass',
        'from a import *', 'def f():\n    from a import *', 'class C:\n    from a import *', 'from __future__ import annotations', 'x = 1\nfrom __future__ import annotations', 'from __future__ import nothing', 'from __future__ import braces', 'from __future__ import *', '__debug__ = 1', 'def __debug__(): pass', 'def f(__debug__): pass', 'f(__debug__=1)', 'x.__debug__ = 1', 'del __debug__', 'import __debug__', '__debug__ += 1', 'for __debug__ in x: pass', 'with a as __debug__: pass', 'lambda __debug__: 1', 'class __debug__: pass', 'global __debug__', '(__debug__ := 1)', 'try: pass\nexcept E as __debug__: pass',
        'try:\n    pass\nexcept* E:\n    break', 'for a in b:\n    try:\n        pass\n    except* E:\n        break', 'for a in b:\n    try:\n        pass\n    except* E:\n        continue', 'def f():\n    try:\n        pass\n    except* E:\n        return',
    ],
    'words': [
        'print "a"', 'print x', 'print 1, 2', 'print', 'print x y', 'print "a" % x', 'print >>f, x', 'print "a",', 'exec "a"', 'exec x in y', 'print(a) b', 'if x: print "a"', 'def f():\n    print "a"', 'print -1', 'print (a) (b)', 'print a if b else c', 'raise E, "a"', 'raise E from', 'raise from E', 'raise E F', 'import a as', 'pass x', 'break 1', 'continue x', 'pass:', 'while', 'if', 'for', 'def', 'class', 'with', 'try', 'x = if', 'x = for', 'x = class', 'x = def', 'x = import a', 'x = return', 'x = pass', 'f(if)', 'f(import)', '[for]', 'class = 1', 'def = 1', 'import = 1', 'lambda = 1', 'is = 1',
        'await = 1', 'async = 1', 'nonlocal = 1', 'yield = 1', 'f(class=1)', 'f(await=1)', 'x.class', 'x.import = 1', 'from x import class', 'import class', 'def class(): pass', 'for class in x: pass', 'x = lambda class: 1', 'def f(class): pass', 'match', 'match x', 'match x:', 'match = 1 2', 'case', 'switch x:\n    pass', 'function f():\n    pass', 'else if x:\n    pass', 'if x then:\n    pass', 'x = new C()', 'let x = 1', 'var x', 'const x = 1', 'int x = 1', 'def int f():\n    pass', 'throw x', 'do:\n    pass', 'foreach x in y:\n    pass', 'unless x:\n    pass', 'return if x', 'x = 1;;', ';', 'x;;y', 'if x:; pass', 'pass;pass pass', 'if x: if y: pass', 'if x: for a in b: pass', 'x = 1 if', 'for a in b: while c: pass', 'if x: pass else: pass', 'with a: with b: pass', 'class C: def f(): pass', 'try: x except: y', 'def f(): if x: pass', 'lambda: pass', 'lambda: return 1', 'x = lambda: (yield', 'not', 'in x', 'is x', 'and x', 'from', 'as', 'x as y', 'f(x as y)', 'with', 'x: y: z', 'x :', '->', 'x -> y', '@', 'x @', '.', '..', '...x', '. x', 'x.', 'x..y', 'x.y.', ',', 'x,,', ', x', '$', 'x $ y', '?', 'x?', '`x`', '€', 'x = 5€', 'é é', 'π = 3 4', '“a”', 'print(“a”)', 'x = ‘a’', 'x\u00a0= 1', 'x\u200b= 1', 'x – 1', 'a\x01b', '\\', '\\ x', 'x = 1 \\ y', 'x = \\', 'x \\\n', 'x = (1 \\\n 2)', '"a" \\ "b"',
    ],
    'texts': [
        "x = 'abc", 'x = "abc', "x = '", 'x = "abc\ny = 1', "x = 'abc\ny = 'def'", 's = """abc', "s = '''abc\ndef\n", 'f("abc)', 'f("abc)\ng()', "x = 'it's'", "print('don't')", 'x = "a"b"', "x = 'a' 'b", "x = b'abc", "x = r'abc\\'", "x = 'abc\\", "x = 'abc\\\n", 'x = """a\nb\n\nc', 'f"""{x}', "'''", '"', "'\\x1'", "'\\u12'", "'\\U1234'", "'\\U99999999'", "b'\\x1'", "b'é'", "'\\N'", "'\\N{}'", "'a' b'a'", "b'a' 'a'", 'f"a" b"a"', 'x = ur"a"', 'x = bu"a"', 'x = fb"a"', 'x = fr"a" "', "u'\\x'", '"\\xg"', 'f"\\x1"', '"abc" = 1 2',
    ],
    'numbers': [
        '1a', '1_', '1__0', '0x', '0xg', '0x_', '0b', '0b2', '0b12', '0o', '0o8', '0o78', '09', '007', '00', '0_7', '1.a', '1.5a', '1e', '1e+', '1e5a', '1ea', '1.e', '1_a', '0_', '1._5', '1.5_', '1e_5', '1e5_', '1j2', '1jj', '1.2.3', '1..2', '0x1g', '0b1a', '0o1a', '1L', '0xL', '0777', '012a', '1_000_', '0x1_', '0b1_', '0o1_', '0B', '0X', '0O', '1if x else y', '1and 2', '1or 2 3', '0xfor x in y', '1in x y', '5else', '1.else', '0b1and 2', '00001', '000a', '01.5', '01e5', '01j', '1 000', '1,000.5.5', '$5', '5%', '٣', '1٣',
    ],
    'fields': [
        'f"{"', 'f"{}"', 'f"}"', 'f"{x"', 'f"{x!}"', 'f"{x!z}"', 'f"{x!r"', 'f"{x:"', 'f"{x:{y"', 'f"{ }"', 'f"{!r}"', 'f"{:x}"', 'f"{=}"', 'f"{a b}"', 'f"{a $ b}"', 'f"{(}"', 'f"{)}"', 'f"{[1}"', 'f"{(1]}"', 'f"{a[}"', 'f"{\'a\'\\n}"', 'f"{\\n}"', 'f"{a#b}"', 'f"{#}"', 'f"{\'a}"', 'f"{a:{b:{c}}}"', 'f"{a:{b}"', 'f"{lambda x: 1}"', 'f"{a = 1}"', 'f"{a := 1}"', 'f"{(a := 1) b}"', 'f"{1 = 2}"', 'f"{if}"', 'f"{return}"', 'f"{yield}"', 'f"{await x}"', 'f"{*a}"', 'f"{**a}"', 'f"{a, b c}"', 'f"{a.}"', 'f"{a.1}"', 'f"{1a}"', 'f"{f(}"', 'f"{f(a=1, 2)}"', 'f"{f(a=1, a=2)}"', 'f"{x for x in y}"', 'f"{{}"', 'f"{}}"', 'f"{{x}"', 'f"{x}}"', 'f"{a!r:{b!}}"', 'f"{a:}}"', 'f"a {b', 'f"{a if b}"', 'f"{a;b}"', 'f"{a\n}"', 'f"""{\na b\n}"""', 'f"""a\n{b c}"""', 'f"""{a\n b}"""', 'x = f"abc {d e} f"', '(f"{a}" f"{b c}")', 'f"{a}" f"{b c}" x', 'f"{print "a"}"', 'f"{a!r }"', 'f"{a !r}"', 'f"{a! r}"', 'f"{a!R}"', 'f"{a!rr}"', 'f"{a:{}}"', 'f"{a:{!r}}"', 'f"{\'\'\'a}"', 'rf"{\\}"', 'f"{None = 1}"', 'f"{a==}"', 'f"{a<}"', 'f"{a!=}"', 'f"{,}"', 'f"{a,}}"',
    ],
    'displays': [
        '{1: 2, 3}', '{1, 2: 3}', '{1:}', '{1: 2, 3:}', '{:1}', '{1: *a}', '{1: **a}', '{**a, b}', '{a, **b}', '{*a: 1}', '{1: 2 for}', '{**a for a in b}', '[*a for a in b]', '{*a for a in b}', '(*a for a in b)', '[a, b for a, b in c]', '{a, b for a, b in c}', '[a, for a in b]', '[a for a, in b, c]', '[for a in b]', '[a for]', '[a for a]', '[a for a in]', '[a for a in b if]', '[a for a in b if c else d]', '[a if b for c in d]', '[a for a in b for]', '(a for a in b, c)', '{a: b for a in b, c}', '{a: b, c: d for a in b}', '[a; b]', '[1:2]', '(1:2)', 'x[]', 'x[a b]', 'x[1:2:3:4]', 'x[a=1]', 'x[*]', 'x[**a]', 'x[a for a in b c]', 'x[a:=1:2]', 'x[:,:,', 'x[1 2]', '{a: b c: d}', '{"a": 1 "b": 2}', '{"a" 1}', '{a:b:c}', '{1:2,,3:4}', '{a=1}', '{"a"=1}', '[a=1]', '()()()=1', '({})={}', '[]{}', '{}{}', '(){}', '[](', '(yield for a in b)', '[*]', '{*}', '{**}', '(*)', '(**a)', '*', '**', '**a', '*a b', 'x = *', 'x = **a', 'return *a', 'print(*)', 'del *', 'a, *', '[a, *, b]', 'for x in *a, b: pass', 'for x in *a b: pass',
    ],
    'patterns': [
        'match x:\n    case a.b():\n        pass\n    case 1 2:\n        pass', 'match x:\n    case a | b:\n        pass', 'match x:\n    case a:\n        pass\n    case 1:\n        pass', 'match x:\n    case _:\n        pass\n    case 1:\n        pass', 'match x:\n    case [a, a]:\n        pass', 'match x:\n    case {"k": a, "k": b}:\n        pass', 'match x:\n    case {**a, "k": 1}:\n        pass', 'match x:\n    case {**_}:\n        pass', 'match x:\n    case [*a, *b]:\n        pass', 'match x:\n    case C(a=1, 2):\n        pass', 'match x:\n    case C(a=1, a=2):\n        pass', 'match x:\n    case 1 as _:\n        pass', 'match x:\n    case 1 as 2:\n        pass', 'match x:\n    case 1 as a.b:\n        pass', 'match x:\n    case 1 + 2:\n        pass', 'match x:\n    case 1j + 2:\n        pass', 'match x:\n    case -a:\n        pass', 'match x:\n    case f"a":\n        pass', 'match x:\n    case a + b:\n        pass', 'match x:\n    case 1 | a as b:\n        pass', 'match x:\n    case (1 as a) | 2:\n        pass', 'match x:\n    case [1, a] | [b, 2]:\n        pass', 'match x:\n    case {a: 1}:\n        pass', 'match x:\n    case {f(): 1}:\n        pass', 'match x:\n    case {"a"}:\n        pass', 'match x:\n    case *a:\n        pass', 'match x:\n    case *a, b if:\n        pass', 'match x:\n    case 1 if y\n        pass', 'match x:\n    pass', 'match x:\n    case:\n        pass', 'match:\n    case 1:\n        pass', 'match x, y\n    case 1: pass', 'match x:\n    x = 1', 'match x:\n    case 1: pass\n    default: pass', 'match x:\n    case None():\n        pass', 'match x:\n    case a():\n        break', 'match x:\n    case (1, 2:\n        pass', 'match x:\n    case C(1 2):\n        pass', 'match x:\n    case C(a=1 b=2):\n        pass', 'match x:\n    case {1: a 2: b}:\n        pass', 'match x:\n    case [a b]:\n        pass', 'match x:\n    case 1 or 2:\n        pass', 'match x:\n    case not 1:\n        pass', 'match x:\n    case a[0]:\n        pass', 'match x:\n    case a = 1:\n        pass', 'match x:\n    case {-1+2j: a, -1+2j: b}:\n        pass', 'match x:\n    case {None: 1, None: 2}:\n        pass', 'match x:\n    case [a, {"b": a}]:\n        pass', 'match x:\n    case C(a, b=a):\n        pass', 'match x:\n    case 1 as a, 2 as a:\n        pass',
    ],
}

EXPRESSIONS = ['a +', '1 +\n', 'x = 1', '', '(', ' 1', 'a b', '1\n2', '1; 2', 'pass', 'return 1', 'yield 1', 'await x', 'x := 1', '*a', 'f(', '"abc', 'a if b', 'lambda', 'x\n\n  y', '# note', '\n', 'if x: 1', 'a,', 'a, b c', '1a', 'f"{"', 'x)', '[x for', 'print "a"', 'import a', 'x += 1', 'None = 1', '(a = 1)', 'x == = 1']
