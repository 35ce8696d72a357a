// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A flat table: broken programs with the line, the kind and the words of CPython 3.11's own error.
#pragma once

#include <QtTest>

#include "scenes/language/diagnostic.h"

inline void addDiagnosticCases() {
    using Kind = coroscope::scenes::Diagnostic::Kind;
    const auto row = [](const char* source, int line, Kind kind, const char* message) {
        QTest::newRow(source) << QByteArray(source) << line << int(kind) << QString(message);
    };
    row("if x = 3:\n    pass\n", 1, Kind::SyntaxError,
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    row("print \"hello\"\n", 1, Kind::SyntaxError,
        "Missing parentheses in call to 'print'. Did you mean print(...)?");
    row("x = (1,\ny = 2\n", 1, Kind::SyntaxError, "'(' was never closed");
    row("x = [1, 2\ndef f():\n    pass\n", 1, Kind::SyntaxError, "'[' was never closed");
    row("if x\n    pass\n", 1, Kind::SyntaxError, "expected ':'");
    row("if x:\npass\n", 2, Kind::IndentationError,
        "expected an indented block after 'if' statement on line 1");
    row("def f(:\n    pass\n", 1, Kind::SyntaxError, "invalid syntax");
    row("  x = 1\n", 1, Kind::IndentationError, "unexpected indent");
    row("if x:\n        a\n    b\n", 3, Kind::IndentationError,
        "unindent does not match any outer indentation level");
    row("x = 'abc\n", 1, Kind::SyntaxError, "unterminated string literal (detected at line 1)");
    row("x = \"\"\"abc\nd\n", 1, Kind::SyntaxError,
        "unterminated triple-quoted string literal (detected at line 2)");
    row("1 = x\n", 1, Kind::SyntaxError,
        "cannot assign to literal here. Maybe you meant '==' instead of '='?");
    row("f() = 1\n", 1, Kind::SyntaxError,
        "cannot assign to function call here. Maybe you meant '==' instead of '='?");
    row("x + 1 = 2\n", 1, Kind::SyntaxError,
        "cannot assign to expression here. Maybe you meant '==' instead of '='?");
    row("(a, 1) = 3\n", 1, Kind::SyntaxError, "cannot assign to literal");
    row("None = 1\n", 1, Kind::SyntaxError, "cannot assign to None");
    row("f(a b)\n", 1, Kind::SyntaxError, "invalid syntax. Perhaps you forgot a comma?");
    row("[1 2]\n", 1, Kind::SyntaxError, "invalid syntax. Perhaps you forgot a comma?");
    row("{1: 2 3: 4}\n", 1, Kind::SyntaxError, "invalid syntax. Perhaps you forgot a comma?");
    row("return 1\n", 1, Kind::SyntaxError, "'return' outside function");
    row("def f():\n    x = await y\n", 2, Kind::SyntaxError, "'await' outside async function");
    row("await x\n", 1, Kind::SyntaxError, "'await' outside function");
    row("break\n", 1, Kind::SyntaxError, "'break' outside loop");
    row("continue\n", 1, Kind::SyntaxError, "'continue' not properly in loop");
    row("def f(a, a): pass\n", 1, Kind::SyntaxError,
        "duplicate argument 'a' in function definition");
    row("def f(a=1, b): pass\n", 1, Kind::SyntaxError,
        "non-default argument follows default argument");
    row("f(a=1, 2)\n", 1, Kind::SyntaxError, "positional argument follows keyword argument");
    row("f(**a, *b)\n", 1, Kind::SyntaxError,
        "iterable argument unpacking follows keyword argument unpacking");
    row("f(a=1, a=2)\n", 1, Kind::SyntaxError, "keyword argument repeated: a");
    row("f(x for x in y, 1)\n", 1, Kind::SyntaxError, "Generator expression must be parenthesized");
    row("class C\n    pass\n", 1, Kind::SyntaxError, "expected ':'");
    row("try:\n    pass\nx = 1\n", 3, Kind::SyntaxError, "expected 'except' or 'finally' block");
    row("try: pass\nexcept A, B: pass\n", 2, Kind::SyntaxError,
        "multiple exception types must be parenthesized");
    row("async def f():\n    yield from x\n", 2, Kind::SyntaxError,
        "'yield from' inside async function");
    row("def f():\n    global x\n    x = 1\n    nonlocal x\n", 4, Kind::SyntaxError,
        "name 'x' is assigned to before nonlocal declaration");
    row("def f():\n    nonlocal x\n", 2, Kind::SyntaxError, "no binding for nonlocal 'x' found");
    row("nonlocal x\n", 1, Kind::SyntaxError, "nonlocal declaration not allowed at module level");
    row("def f():\n    x = 1\n    global x\n", 3, Kind::SyntaxError,
        "name 'x' is assigned to before global declaration");
    row("x = 5 if y\n", 1, Kind::SyntaxError, "expected 'else' after 'if' expression");
    row("x = 0777\n", 1, Kind::SyntaxError,
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
        "integers");
    row("x = 12abc\n", 1, Kind::SyntaxError, "invalid decimal literal");
    row("x = 0xz\n", 1, Kind::SyntaxError, "invalid hexadecimal literal");
    row("x = 0b12\n", 1, Kind::SyntaxError, "invalid digit '2' in binary literal");
    row("x = $\n", 1, Kind::SyntaxError, "invalid syntax");
    row("x = “hi”\n", 1, Kind::SyntaxError, "invalid character '“' (U+201C)");
    row("a ? b\n", 1, Kind::SyntaxError, "invalid syntax");
    row(")\n", 1, Kind::SyntaxError, "unmatched ')'");
    row("(]\n", 1, Kind::SyntaxError,
        "closing parenthesis ']' does not match opening parenthesis '('");
    row("f\"{a\"\n", 1, Kind::SyntaxError, "f-string: expecting '}'");
    row("f\"{}\"\n", 1, Kind::SyntaxError, "f-string: empty expression not allowed");
    row("f\"}\"\n", 1, Kind::SyntaxError, "f-string: single '}' is not allowed");
    row("f\"{a b}\"\n", 1, Kind::SyntaxError,
        "f-string: invalid syntax. Perhaps you forgot a comma?");
    row("f\"{a!x}\"\n", 1, Kind::SyntaxError,
        "f-string: invalid conversion character: expected 's', 'r', or 'a'");
    row("f\"{a\\n}\"\n", 1, Kind::SyntaxError,
        "f-string expression part cannot include a backslash");
    row("\"a\" b\"c\"\n", 1, Kind::SyntaxError, "cannot mix bytes and nonbytes literals");
    row("\"\\x1\"\n", 1, Kind::SyntaxError,
        "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX "
        "escape");
    row("b\"é\"\n", 1, Kind::SyntaxError, "bytes can only contain ASCII literal characters");
    row("del f()\n", 1, Kind::SyntaxError, "cannot delete function call");
    row("del 1\n", 1, Kind::SyntaxError, "cannot delete literal");
    row("for 1 in x: pass\n", 1, Kind::SyntaxError, "cannot assign to literal");
    row("with open(x) as 1: pass\n", 1, Kind::SyntaxError, "cannot assign to literal");
    row("x: int: str\n", 1, Kind::SyntaxError, "invalid syntax");
    row("a, b: int\n", 1, Kind::SyntaxError, "only single target (not tuple) can be annotated");
    row("f() += 1\n", 1, Kind::SyntaxError,
        "'function call' is an illegal expression for augmented assignment");
    row("lambda x=1, y: x\n", 1, Kind::SyntaxError,
        "non-default argument follows default argument");
    row("*a = 1\n", 1, Kind::SyntaxError, "starred assignment target must be in a list or tuple");
    row("a, *b, *c = d\n", 1, Kind::SyntaxError, "multiple starred expressions in assignment");
    row("print(*a)\n*a\n", 2, Kind::SyntaxError, "can't use starred expression here");
    row("def f():\n    return\n  x\n", 3, Kind::IndentationError,
        "unindent does not match any outer indentation level");
    row("while True print(1)\n", 1, Kind::SyntaxError, "invalid syntax");
    row("else:\n    pass\n", 1, Kind::SyntaxError, "invalid syntax");
    row("import a.b as\n", 1, Kind::SyntaxError, "invalid syntax");
    row("from a import (b, c\n", 1, Kind::SyntaxError, "'(' was never closed");
    row("from a import b,\n", 1, Kind::SyntaxError,
        "trailing comma not allowed without surrounding parentheses");
    row("from . import *\ndef f():\n    from a import *\n", 3, Kind::SyntaxError,
        "import * only allowed at module level");
    row("x = yield\n", 1, Kind::SyntaxError, "'yield' outside function");
    row("[(yield) for x in y]\n", 1, Kind::SyntaxError, "'yield' inside list comprehension");
    row("[await x for x in y]\n", 1, Kind::SyntaxError,
        "asynchronous comprehension outside of an asynchronous function");
    row("async with a: pass\n", 1, Kind::SyntaxError, "'async with' outside async function");
    row("async for a in b: pass\n", 1, Kind::SyntaxError, "'async for' outside async function");
    row("def f():\n    async with a: pass\n", 2, Kind::SyntaxError,
        "'async with' outside async function");
    row("match x:\n    case a: pass\n    case b: pass\n", 2, Kind::SyntaxError,
        "name capture 'a' makes remaining patterns unreachable");
    row("match x:\n    case 1 | y: pass\n    case [a, a]: pass\n", 2, Kind::SyntaxError,
        "name capture 'y' makes remaining patterns unreachable");
    row("match x\n    case 1: pass\n", 1, Kind::SyntaxError, "expected ':'");
    row("x = a.1\n", 1, Kind::SyntaxError, "invalid syntax");
    row("class = 3\n", 1, Kind::SyntaxError, "invalid syntax");
    row("def class(): pass\n", 1, Kind::SyntaxError, "invalid syntax");
    row("f(True=1)\n", 1, Kind::SyntaxError, "cannot assign to True");
    row("f(a.b=1)\n", 1, Kind::SyntaxError,
        "expression cannot contain assignment, perhaps you meant \"==\"?");
    row("(x for x in y) = 1\n", 1, Kind::SyntaxError, "cannot assign to generator expression");
    row("a if b else c = 3\n", 1, Kind::SyntaxError, "cannot assign to conditional expression");
    row("x = {1, 2: 3}\n", 1, Kind::SyntaxError, "invalid syntax");
    row("x = {**a for a in b}\n", 1, Kind::SyntaxError,
        "dict unpacking cannot be used in dict comprehension");
    row("x = [*a for a in b]\n", 1, Kind::SyntaxError,
        "iterable unpacking cannot be used in comprehension");
    row("x = [a, b for a in c]\n", 1, Kind::SyntaxError,
        "did you forget parentheses around the comprehension target?");
    row("(*a)\n", 1, Kind::SyntaxError, "cannot use starred expression here");
    row("a := 1\n", 1, Kind::SyntaxError, "invalid syntax");
    row("(a.b := 1)\n", 1, Kind::SyntaxError, "cannot use assignment expressions with attribute");
    row("def f(*): pass\n", 1, Kind::SyntaxError, "named arguments must follow bare *");
    row("def f(*, **k): pass\n", 1, Kind::SyntaxError, "named arguments must follow bare *");
    row("def f(a, /, b, /): pass\n", 1, Kind::SyntaxError, "/ may appear only once");
    row("def f(**k, a): pass\n", 1, Kind::SyntaxError,
        "arguments cannot follow var-keyword argument");
    row("raise x from\n", 1, Kind::SyntaxError, "invalid syntax");
    row("assert\n", 1, Kind::SyntaxError, "invalid syntax");
    row("x = not\n", 1, Kind::SyntaxError, "invalid syntax");
    row("a <> b\n", 1, Kind::SyntaxError, "invalid syntax");
    row("a = b = \n", 1, Kind::SyntaxError, "invalid syntax");
    row("@x\ny = 1\n", 2, Kind::SyntaxError, "invalid syntax");
    row("try:\n    x\nexcept:\n    y\nexcept A:\n    z\n", 3, Kind::SyntaxError,
        "default 'except:' must be last");
    row("try:\n    x\nexcept* A:\n    break\n", 4, Kind::SyntaxError,
        "'break', 'continue' and 'return' cannot appear in an except* block");
    row("x = 1 +\n", 1, Kind::SyntaxError, "invalid syntax");
    row("print('a'\n", 1, Kind::SyntaxError, "'(' was never closed");
    row("async def f():\n    def g():\n        await x\n", 3, Kind::SyntaxError,
        "'await' outside async function");
    row("from __future__ import braces\n", 1, Kind::SyntaxError, "not a chance");
    row("def f():\n\tx\n        y\n", 3, Kind::TabError,
        "inconsistent use of tabs and spaces in indentation");
    row("i++\n", 1, Kind::SyntaxError, "invalid syntax");
    row("x = \"a\" \"b\n", 1, Kind::SyntaxError,
        "unterminated string literal (detected at line 1)");
    row("if True:\n    x = (1 + \n    y = 3\nz = 4\n", 2, Kind::SyntaxError,
        "'(' was never closed");
    row("class A:\n    def f(self)\n        return 1\n    def g(self):\n        return 2 +\n", 2,
        Kind::SyntaxError, "expected ':'");
    row("def f():\n    \"\"\"doc\"\"\"\n    for i in range(3)\n        print(i)\n    while x\n     "
        "   y\n",
        3, Kind::SyntaxError, "expected ':'");
    row("x = a b\n", 1, Kind::SyntaxError, "invalid syntax");
    row("except:\n", 1, Kind::SyntaxError, "invalid syntax");
    row("x = \\ 1\n", 1, Kind::SyntaxError,
        "unexpected character after line continuation character");
    row("x = f(1, 2))\n", 1, Kind::SyntaxError, "unmatched ')'");
}
