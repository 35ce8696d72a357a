// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Small programs and what CPython 3.11 prints when it runs them.
#pragma once

namespace coroscope::scenes {

struct MachineCase {
    const char* name;
    const char* program;
    const char* output;
};

// clang-format off
inline constexpr MachineCase kMachineCases[] = {
    {"arithmetic follows CPython",
     R"py(print(7 // 2, -7 // 2, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2, 10 ** 25 // 7, ~5, 5 ^ 3, 1e16, 0.1 + 0.2)
)py",
     R"out(3 -4 2 1024 0.5 3.5 1428571428571428571428571 -6 6 1e+16 0.30000000000000004
)out"},
    {"sets of numbers iterate as in CPython",
     R"py(print({3.5, 1, 100, 17, 33}, {i * 7 % 31 for i in range(12)})
)py",
     R"out({1, 33, 3.5, 100, 17} {0, 1, 4, 7, 8, 11, 14, 15, 18, 21, 25, 28}
)out"},
    {"functions take every kind of parameter",
     R"py(def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, d=5, z=6))
)py",
     R"out((1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4,), 5, 5, {'z': 6})
)out"},
    {"argument errors name the function",
     R"py(def f(a, *, b): pass
for g in (lambda: f(), lambda: f(1), lambda: f(1, 2, b=3), lambda: f(1, b=2, c=3), lambda: [].append()):
    try: g()
    except TypeError as e: print(e)
)py",
     R"out(f() missing 1 required positional argument: 'a'
f() missing 1 required keyword-only argument: 'b'
f() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
f() got an unexpected keyword argument 'c'
list.append() takes exactly one argument (0 given)
)out"},
    {"classes inherit and override",
     R"py(class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A({self.n})'
    def __add__(self, o): return A(self.n + o.n)
    @property
    def twice(self): return self.n * 2
class B(A):
    def __init__(self): super().__init__(7)
print(A(1) + B(), B().twice, B.__mro__)
)py",
     R"out(A(8) 14 (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>)
)out"},
    {"exceptions chain",
     R"py(try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b') from e
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e)
)py",
     R"out(ValueError('a') ValueError('a') 'b'
)out"},
    {"groups are split",
     R"py(try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except* ValueError as e: print(repr(e))
except* TypeError as e: print(repr(e))
)py",
     R"out(ExceptionGroup('g', [ValueError(1)])
ExceptionGroup('g', [TypeError(2)])
)out"},
    {"finally runs on every way out",
     R"py(def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return 'r'
            print(i)
        finally: print('f', i)
print(f())
)py",
     R"out(0
f 0
f 1
f 2
r
)out"},
    {"generators send throw and close",
     R"py(def g():
    try:
        x = yield 1
        print(x)
        yield from [2, 3]
    except ValueError as e: yield str(e)
    finally: print('end')
x = g()
print(next(x), x.send('s'), x.throw(ValueError('v')))
x.close()
)py",
     R"out(s
1 2 v
end
)out"},
    {"coroutines are driven by hand",
     R"py(class W:
    def __await__(self):
        r = yield 'w'
        return r
async def f(): return await W() + 1
c = f()
print(c.send(None))
try: c.send(4)
except StopIteration as e: print(e.value)
)py",
     R"out(w
5
)out"},
    {"async generators are iterated",
     R"py(async def g():
    for i in range(3): yield i
async def f(): return [v async for v in g()]
try: f().send(None)
except StopIteration as e: print(e.value)
)py",
     R"out([0, 1, 2]
)out"},
    {"text is formatted",
     R"py(print(f'{3.14159:.2f}|{42:>6}|{"x":^5}|{1234567:,}|{255:#x}|{0.5:%}|{1+1=}')
print('%s %5.1f %05d %r' % ('a', 2.25, 42, 'q'), '{:>4}{x!r}'.format(1, x='y'))
)py",
     R"out(3.14|    42|  x  |1,234,567|0xff|50.000000%|1+1=2
a   2.2 00042 'q'    1'y'
)out"},
    {"strings have their methods",
     R"py(print('a,b,,c'.split(','), ' x '.strip(), 'hello world'.title(), 'héé'.upper(), 'abc'[::-1], 'a-b'.partition('-'))
)py",
     R"out(['a', 'b', '', 'c'] x Hello World HÉÉ cba ('a', '-', 'b')
)out"},
    {"containers contain themselves",
     R"py(x = [1]; x.append(x); d = {}; d['d'] = d
print(x, d)
)py",
     R"out([1, [...]] {'d': {...}}
)out"},
    {"objects go with their last reference",
     R"py(class D:
    def __del__(self): print('gone')
d = D(); d = None
print('after')
)py",
     R"out(gone
after
)out"},
    {"random gives CPython's numbers",
     R"py(import random
random.seed(0)
print(random.random(), random.randint(1, 10), random.choice('abc'), random.sample(range(10), 3), random.gauss(0, 1))
)py",
     R"out(0.8444218515250481 7 a [4, 8, 7] -1.4471231264273656
)out"},
    {"patterns match",
     R"py(class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
for v in (1, 'a', [1, 2, 3], {'k': 5, 'z': 1}, P(1, 2)):
    match v:
        case int(): print('int')
        case [a, *b]: print(a, b)
        case {'k': k, **r}: print(k, r)
        case P(1, y): print(y)
        case _: print('other')
)py",
     R"out(int
other
1 [2, 3]
5 {'z': 1}
2
)out"},
    {"messages are CPython's",
     R"py(for f in (lambda: 1 + 'a', lambda: 'a' + 1, lambda: [1][5], lambda: {}['k'], lambda: None.x, lambda: int('x'), lambda: len(5), lambda: 5(), lambda: [] < {}, lambda: {[]: 1}, lambda: chr(-1), lambda: next(iter([])), lambda: x):
    try: f()
    except Exception as e: print(type(e).__name__, e)
)py",
     R"out(TypeError unsupported operand type(s) for +: 'int' and 'str'
TypeError can only concatenate str (not "int") to str
IndexError list index out of range
KeyError 'k'
AttributeError 'NoneType' object has no attribute 'x'
ValueError invalid literal for int() with base 10: 'x'
TypeError object of type 'int' has no len()
TypeError 'int' object is not callable
TypeError '<' not supported between instances of 'list' and 'dict'
TypeError unhashable type: 'list'
ValueError chr() arg not in range(0x110000)
StopIteration 
NameError name 'x' is not defined
)out"},
    {"closures share their cells",
     R"py(def f():
    n = 0
    def g():
        nonlocal n
        n += 1
        return n
    return g
g = f(); g(); print(g())
)py",
     R"out(2
)out"},
    {"lru_cache counts",
     R"py(import functools
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
)py",
     R"out(12586269025 CacheInfo(hits=48, misses=51, maxsize=128, currsize=51)
)out"},
};
// clang-format on

} // namespace coroscope::scenes
