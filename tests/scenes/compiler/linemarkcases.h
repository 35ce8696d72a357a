// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A flat table, long by nature: functions `f`, which way each of their conditional jumps goes in
// one run (1 jumps, 0 goes on, x raises) and the statement lines that CPython 3.11 tells in that
// run, as recorded with sys.settrace.
#pragma once

#include <QtTest>

inline void addLineMarkCases() {
    QTest::newRow("assignments") << R"py(def f():
    a = 1
    b = (a +
         2)
    a, b = b, a
    return a
)py"
                                 << ""
                                 << "2 3 5 6";
    QTest::newRow("docstring and pass") << R"py(def f():
    """what it does"""
    pass
)py"
                                        << ""
                                        << "3";
    QTest::newRow("if without else") << R"py(def f():
    a = 1
    if a:
        b = 2
    return a
)py"
                                     << "0"
                                     << "2 3 4 5";
    QTest::newRow("if not taken at the end") << R"py(def f():
    a = 0
    if a:
        b = 2
)py"
                                             << "1"
                                             << "2 3";
    QTest::newRow("if else") << R"py(def f():
    a = 0
    if a:
        b = 1
    else:
        b = 2
    return b
)py"
                             << "1"
                             << "2 3 6 7";
    QTest::newRow("elif chain") << R"py(def f():
    a = 2
    if a == 1:
        b = 1
    elif a == 2:
        b = 2
    else:
        b = 3
    b += 1
)py"
                                << "10"
                                << "2 3 5 6 9";
    QTest::newRow("condition on several lines") << R"py(def f():
    a = 1
    if (a and
            a > 0
            and not (a is None)):
        a = 2
    return a
)py"
                                                << "000"
                                                << "2 3 6 7";
    QTest::newRow("constant condition") << R"py(def f():
    if True:
        a = 1
    else:
        a = 2
    if 0:
        b = 1
    return a
)py"
                                        << ""
                                        << "2 3 6 8";
    QTest::newRow("for loop") << R"py(def f():
    t = 0
    for i in range(3):
        t += i
    return t
)py"
                              << "0001"
                              << "2 3 4 3 4 3 4 3 5";
    QTest::newRow("for loop that ends the function") << R"py(def f():
    for i in range(2):
        print
)py"
                                                     << "001"
                                                     << "2 3 2 3 2";
    QTest::newRow("for with else") << R"py(def f():
    for i in range(2):
        a = i
    else:
        a = 9
    return a
)py"
                                   << "001"
                                   << "2 3 2 3 2 5 6";
    QTest::newRow("for with break and else") << R"py(def f():
    for i in range(5):
        if i == 1:
            break
    else:
        i = 9
    return i
)py"
                                             << "0100"
                                             << "2 3 2 3 4 7";
    QTest::newRow("for with continue") << R"py(def f():
    for i in range(3):
        if i == 1:
            continue
        a = i
    return a
)py"
                                       << "0100011"
                                       << "2 3 5 2 3 4 2 3 5 2 6";
    QTest::newRow("nested loops") << R"py(def f():
    for i in range(2):
        for j in range(2):
            a = i
    return a
)py"
                                  << "000100011"
                                  << "2 3 4 3 4 3 2 3 4 3 4 3 2 5";
    QTest::newRow("while loop") << R"py(def f():
    i = 0
    while i < 3:
        i += 1
    return i
)py"
                                << "0110"
                                << "2 3 4 3 4 3 4 3 5";
    QTest::newRow("while true with break") << R"py(def f():
    i = 0
    while True:
        i += 1
        if i > 2:
            break
    return i
)py"
                                           << "110"
                                           << "2 3 4 5 3 4 5 3 4 5 6 7";
    QTest::newRow("while with else and continue") << R"py(def f():
    i = 0
    while i < 2:
        i += 1
        if i == 1:
            continue
        a = i
    else:
        a = 9
    return a
)py"
                                                  << "00010"
                                                  << "2 3 4 5 6 3 4 5 7 3 9 10";
    QTest::newRow("try without exception") << R"py(def f():
    try:
        a = 1
    except ValueError:
        a = 2
    return a
)py"
                                           << ""
                                           << "2 3 6";
    QTest::newRow("try with exception") << R"py(def f():
    try:
        raise ValueError
    except ValueError:
        a = 2
    return a
)py"
                                        << "0"
                                        << "2 3 4 5 6";
    QTest::newRow("try with named exception") << R"py(def f():
    try:
        raise ValueError
    except KeyError as e:
        a = 1
    except ValueError as e:
        a = 2
    return a
)py"
                                              << "10"
                                              << "2 3 4 6 7 8";
    QTest::newRow("try that does not match") << R"py(def f():
    try:
        raise ValueError
    except KeyError:
        a = 1
)py"
                                             << "1"
                                             << "2 3 4";
    QTest::newRow("try with else") << R"py(def f():
    try:
        a = 1
    except ValueError:
        a = 2
    else:
        a = 3
    return a
)py"
                                   << ""
                                   << "2 3 7 8";
    QTest::newRow("try finally") << R"py(def f():
    try:
        a = 1
    finally:
        b = 2
    return b
)py"
                                 << ""
                                 << "2 3 5 6";
    QTest::newRow("try finally with exception") << R"py(def f():
    try:
        raise ValueError
    finally:
        b = 2
    return b
)py"
                                                << ""
                                                << "2 3 5";
    QTest::newRow("return inside try finally") << R"py(def f():
    try:
        return 1
    finally:
        b = 2
)py"
                                               << ""
                                               << "2 3 5";
    QTest::newRow("return of a call inside try finally") << R"py(def f():
    for i in range(3):
        try:
            return int(
                i)
        finally:
            b = 2
)py"
                                                         << "0"
                                                         << "2 3 4 7";
    QTest::newRow("break inside try finally") << R"py(def f():
    while True:
        try:
            break
        finally:
            b = 2
    return b
)py"
                                              << ""
                                              << "2 3 4 6 7";
    QTest::newRow("continue inside try finally") << R"py(def f():
    for i in range(2):
        try:
            continue
        finally:
            b = 2
)py"
                                                 << "001"
                                                 << "2 3 4 6 2 3 4 6 2";
    QTest::newRow("try except finally") << R"py(def f():
    try:
        raise KeyError
    except KeyError as e:
        a = 1
    finally:
        b = 2
)py"
                                        << "0"
                                        << "2 3 4 5 7";
    QTest::newRow("raise inside except") << R"py(def f():
    try:
        try:
            raise KeyError
        except KeyError as e:
            raise ValueError from e
    except ValueError:
        a = 1
)py"
                                         << "00"
                                         << "2 3 4 5 6 7 8";
    QTest::newRow("bare raise") << R"py(def f():
    try:
        try:
            raise KeyError
        except KeyError:
            raise
    except KeyError:
        pass
)py"
                                << "00"
                                << "2 3 4 5 6 7 8";
    QTest::newRow("except star") << R"py(def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e:
        a = 1
    except* KeyError:
        a = 2
    return a
)py"
                                 << "000"
                                 << "2 3 4 5 6 7 8";
    QTest::newRow("with statement") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f():
    with M() as m:
        a = m
    return a
)py"
                                    << ""
                                    << "5 6 5 7";
    QTest::newRow("with that ends the function") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f():
    with M():
        a = 1
)py"
                                                 << ""
                                                 << "5 6 5";
    QTest::newRow("with of two managers") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f():
    with (M() as a,
          M() as b):
        c = a
    return c
)py"
                                          << ""
                                          << "5 7 5 8";
    QTest::newRow("with that swallows") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return True
def f():
    with M():
        raise ValueError
    return 1
)py"
                                        << "1"
                                        << "5 6 5 7";
    QTest::newRow("with that does not swallow") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f():
    with M():
        raise ValueError
    return 1
)py"
                                                << "0"
                                                << "5 6 5";
    QTest::newRow("return inside with") << R"py(class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def f():
    with M():
        return 5
)py"
                                        << ""
                                        << "5 6 5";
    QTest::newRow("nested function and decorator") << R"py(def d(x): return x
def f():
    @d
    @d
    def g(a=1,
          b=2):
        return a
    return g
)py"
                                                   << ""
                                                   << "3 4 5 4 3 5 8";
    QTest::newRow("class body") << R"py(def f():
    class A:
        x = 1
        def m(self):
            return 2
    return A
)py"
                                << ""
                                << "2 6";
    QTest::newRow("lambda and call on several lines") << R"py(def f():
    g = lambda: 1
    a = max(
        1,
        2,
    )
    return a
)py"
                                                      << ""
                                                      << "2 3 7";
    QTest::newRow("comprehension") << R"py(def f():
    a = [
        i
        for i in range(2)
        if i
    ]
    return a
)py"
                                   << ""
                                   << "2 7";
    QTest::newRow("assert that holds") << R"py(def f():
    assert 1 == 1, "no"
    return 1
)py"
                                       << "1"
                                       << "2 3";
    QTest::newRow("assert that fails") << R"py(def f():
    try:
        assert 1 == 2, (
            "no")
    except AssertionError:
        pass
)py"
                                       << "00"
                                       << "2 3 5 6";
    QTest::newRow("conditional expression and boolean operators") << R"py(def f():
    a = (1
         if 0
         else 2)
    b = a and (
        a or 3)
    return b
)py"
                                                                  << "01"
                                                                  << "2 5 7";
    QTest::newRow("f-string") << R"py(def f():
    a = 1
    b = f"""x
    {a}
    {a!r:>{a}}"""
    return b
)py"
                              << ""
                              << "2 3 6";
    QTest::newRow("delete and global") << R"py(def f():
    global G
    G = 1
    a = [1]
    del a[0], a
    return G
)py"
                                       << ""
                                       << "3 4 5 6";
    QTest::newRow("import") << R"py(def f():
    import os.path as p
    from math import (
        pi,
        e)
    return p
)py"
                            << ""
                            << "2 3 6";
    QTest::newRow("match") << R"py(def f():
    x = (1, 2)
    match x:
        case 1:
            a = 1
        case (1, b):
            a = 2
        case _:
            a = 3
    return a
)py"
                           << "1000"
                           << "2 3 7 10";
    QTest::newRow("match default") << R"py(def f():
    x = 5
    match x:
        case 1 | 2:
            a = 1
        case _:
            a = 3
)py"
                                   << "11"
                                   << "2 3 7";
    QTest::newRow("match with guard and class") << R"py(def f():
    x = 5
    match x:
        case int(y) if y > 9:
            a = 1
        case {"k": 1}:
            a = 2
        case str():
            a = 3
    return x
)py"
                                                << "0111"
                                                << "2 3 10";
    QTest::newRow("generator") << R"py(def f():
    yield 1
    a = yield 2
    yield from [1, 2]
)py"
                               << "001"
                               << "2 3 4";
    QTest::newRow("generator loop with finally") << R"py(def f():
    try:
        for i in range(2):
            yield i
    finally:
        a = 1
)py"
                                                 << "001"
                                                 << "2 3 4 3 4 3 6";
    QTest::newRow("coroutine") << R"py(class A:
    def __await__(self):
        yield 1
        return 2
async def f():
    a = await A()
    b = (await
         A())
    return a
)py"
                               << "0101"
                               << "6 7 9";
    QTest::newRow("async with") << R"py(class A:
    def __await__(self):
        yield 1
class M:
    async def __aenter__(self): return await A()
    async def __aexit__(self, *a): return await A()
async def f():
    async with M() as m:
        a = m
    return a
)py"
                                << "0101"
                                << "8 9 8 10";
    QTest::newRow("async for") << R"py(class I:
    n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def f():
    async for i in I():
        a = i
    else:
        b = 1
    return a
)py"
                               << "11x"
                               << "9 10 9 10 9 12 13";
    QTest::newRow("one line bodies") << R"py(def f():
    for i in range(2): a = i; b = i
    if a: return a
)py"
                                     << "0010"
                                     << "2 3";
    QTest::newRow("annotated and augmented assignment") << R"py(def f():
    a: int = 1
    b: str
    a += (
        1)
    return a
)py"
                                                        << ""
                                                        << "2 4 6";
    QTest::newRow("chained comparison") << R"py(def f():
    a = 1
    if 0 < a < 2 < 3:
        a = 5
    while 0 < a < 6:
        a += 1
    return a
)py"
                                        << "0000000"
                                        << "2 3 4 5 6 5 7";
    QTest::newRow("statement after return in branches") << R"py(def f():
    a = 1
    if a:
        if a == 2:
            return 2
        else:
            return 3
    return 4
)py"
                                                        << "01"
                                                        << "2 3 4 7";
    QTest::newRow("unpacking calls") << R"py(def f():
    a = [1, 2]
    b = {"sep": ""}
    print(*a[:0], **b,
          end="")
    return a
)py"
                                     << ""
                                     << "2 3 4 6";
    QTest::newRow("async with whose body ends in a branch not taken") << R"py(class A:
    def __await__(self):
        yield 1
class M:
    async def __aenter__(self): return await A()
    async def __aexit__(self, *a): return await A()
async def f():
    async with M() as m:
        if m:
            raise ValueError
    return m
)py"
                                                                      << "01101"
                                                                      << "8 9 10 8 11";
}
