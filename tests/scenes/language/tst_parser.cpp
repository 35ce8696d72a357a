// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the parser reads: every construct of the grammar, shapes and spans of the tree, and which
// statement a line belongs to.
#include <QtTest>

#include "scenes/language/parser.h"
#include "scenes/language/statementlines.h"
#include "scenes/machine/compiler.h"

using namespace coroscope::scenes;

namespace {

const ast::Expr* expressionOf(const ParseResult& parsed) {
    return static_cast<const ast::ExprStatement*>(parsed.tree->body.front())->value;
}

} // namespace

class ParserTest : public QObject {
    Q_OBJECT

private slots:
    void everyConstructIsRead_data();
    void everyConstructIsRead();
    void operatorsBindAsInPython();
    void comparisonsChain();
    void anFieldOfAnFStringHasItsTruePlace();
    void adjacentStringsAreOne();
    void literalsHaveTheirValues();
    void spansReachFromTheFirstToTheLastToken();
    void aLineBelongsToItsInnermostStatement();
    void programsOfCoroutinesAreReadAndCompiled();
};

void ParserTest::everyConstructIsRead_data() {
    QTest::addColumn<QString>("source");
    for (const char* source :
         {"",
          "\n\n# only a comment\n",
          "pass",
          "x = 1; y = 2;",
          "x = y = z = 1",
          "x, *y = z",
          "(x, y), [z] = a",
          "x[0], x.y = 1, 2",
          "x += 1; x //= 2; x **= 3; x @= y; x >>= 1",
          "x: int",
          "x: int = 1",
          "x.y: int = 1",
          "(x): int = 1",
          "x[0]: list[int]",
          "del x, y[0], z.a, (b, c)",
          "assert x, 'm'",
          "raise",
          "raise E",
          "raise E from None",
          "import a",
          "import a.b as c, d",
          "from a import b as c, d",
          "from . import a",
          "from ...a.b import (c, d,)",
          "from a import *",
          "global x",
          "x if y else z",
          "lambda: 0",
          "lambda a, /, b=1, *c, d, e=2, **f: a",
          "lambda *, a: a",
          "lambda *a: a",
          "x = yield_ = 1",
          "a and b or not c",
          "not a in b",
          "a < b <= c != d is not e not in f",
          "a | b ^ c & d << e >> f + g - h * i / j // k % l @ m ** -n",
          "-+~x",
          "await_ = 1",
          "()",
          "(1,)",
          "1,",
          "[1, *a]",
          "{1, *a}",
          "{**a, 'b': 1}",
          "{}",
          "[x for x in y]",
          "{x for x in y if a if b}",
          "{x: y for x, y in z for w in x}",
          "(x for x in y)",
          "f(x for x in y)",
          "f(*a, b, *c, d=1, **e, f=2)",
          "f(a, b=1,)",
          "f(a := 1)",
          "x[1]",
          "x[1:2]",
          "x[:]",
          "x[::2, ..., 1:]",
          "x[*a]",
          "x[a := 1]",
          "x.y.z(1)[2]",
          "[(y := 1), y]",
          "while x: pass\nelse: pass",
          "for x, in y: pass\nelse: pass",
          "for x in *a, b: pass",
          "for x.y, z[0] in a: break",
          "if x: pass\nelif y: pass\nelse: pass",
          "try: pass\nfinally: pass",
          "try: pass\nexcept: pass",
          "try: pass\nexcept A: pass\nexcept (B, C) as e: pass\nelse: pass\nfinally: pass",
          "try: pass\nexcept* A as e: pass\nexcept* (B, C): pass",
          "with a: pass",
          "with a as b, c as (d, e): pass",
          "with (a as b, c as d,): pass",
          "with (a, b): pass",
          "with (a): pass",
          "with (yield_): pass",
          "with (a, b) as c: pass",
          "with a() as b.c: pass",
          "def f(): pass",
          "def f(a, b: int = 1, /, c=2, *d: x, e, f: y = 3, **g: z) -> w: pass",
          "def f(*, a): pass",
          "def f(a, /): pass",
          "def f(a, *args: *Ts): pass",
          "@a\n@b.c(1)\n@(lambda f: f)\ndef f(): pass",
          "class A: pass",
          "class A(): pass",
          "class A(B, *c, metaclass=D, **e): x: int = 1",
          "@a\nclass A: pass",
          "async def f():\n    await x\n    async for a in b: pass\n    async with a as b: pass\n"
          "    return [await y async for y in z if await y]\n",
          "async def f():\n    x = await a ** 2\n    yield x\n",
          "def f():\n    x = yield\n    y = yield x, 1\n    yield from z\n    return (yield)\n",
          "def f():\n    return *a, b\n",
          "def f(): nonlocal_ = 1; return\n",
          "match x:\n    case 1 | -1.5 | 2+3j | 'a' 'b' | None | True: pass\n    case _: pass",
          "match x, y:\n    case [a, *_, b] if a: pass\n    case (c, d) as e: pass\n",
          "match x:\n    case {'k': v, 1: _, A.b: c, **rest}: pass\n    case {}: pass\n",
          "match x:\n    case A(): pass\n    case a.B(1, x, y=[2], z=_): pass\n    case *a, b: "
          "pass\n",
          "match = 1; case = match; match[0]; match(1); match.x; print(match, case)",
          "match (x):\n    case (1): pass\n",
          "match -x:\n    case []: pass\n",
          "f'{a}{b!r}{c:>10}{d!s:{w}.{p}}{e=}{f = !r:^5}{{}}' f\"{g['k']}\" 'h'",
          "f'{ {1: 2}[1] }{lambda_}{(lambda x: 1)}{x if y else z}{x!=y}'",
          "f'''{\na\n}'''",
          "rf'\\{a}'",
          "b'a' b'\\x00' rb'\\x'",
          "'\\\n' '\\x41\\u0041\\U00000041\\101\\q'",
          "x = 1_0.0_1e1_0j",
          "0xdead_BEEF, 0b1_0, 0o7_7, 1e400, 00",
          "x = (\n1,\n\n# comment\n2)\n",
          "if x:\n\ty\n\tif z:\n\t\tw\n",
          "x = 1 \\\n    + 2\n",
          "class A:\n  def f(self):\n    pass\n\n  x = 1",
          "\xEF\xBB\xBFx = 1\r\nif x:\r\n    y\r\n",
          "a = b if c else d if e else f",
          "print(*[1], sep='')",
          "x = [i for i in range(5) if i if i > 1 for j in (1, 2)]",
          "lambda: (yield_)",
          "...",
          "x = a.b.c[d](e).f",
          "i = 5 if x else lambda: y"})
        QTest::newRow(source) << QString::fromUtf8(source);
}

void ParserTest::everyConstructIsRead() {
    QFETCH(QString, source);
    const ParseResult parsed = parse(source.toStdString());
    for (const Diagnostic& diagnostic : parsed.diagnostics)
        QFAIL(diagnostic.message.c_str());
    const CompileResult compiled = compile(*parsed.tree, "scene.py");
    for (const Diagnostic& diagnostic : compiled.diagnostics)
        QFAIL(diagnostic.message.c_str());
    QVERIFY(compiled.code);
}

void ParserTest::operatorsBindAsInPython() {
    const ParseResult parsed = parse("a + b * -c ** d\n");
    const auto* sum = ast::as<ast::BinOp>(expressionOf(parsed));
    QVERIFY(sum && sum->op == ast::Operator::Add);
    const auto* product = ast::as<ast::BinOp>(sum->right);
    QVERIFY(product && product->op == ast::Operator::Mult);
    const auto* minus = ast::as<ast::UnaryOp>(product->right);
    QVERIFY(minus);
    const auto* power = ast::as<ast::BinOp>(minus->operand);
    QVERIFY(power && power->op == ast::Operator::Pow);
}

void ParserTest::comparisonsChain() {
    const ParseResult parsed = parse("a < b is not c not in d\n");
    const auto* compare = ast::as<ast::Compare>(expressionOf(parsed));
    QVERIFY(compare);
    QCOMPARE(compare->ops, (std::vector{ast::CompareOperator::Lt, ast::CompareOperator::IsNot,
                                        ast::CompareOperator::NotIn}));
}

void ParserTest::anFieldOfAnFStringHasItsTruePlace() {
    const ParseResult parsed = parse("f'é{x}' f'''\n{y:{z}}'''\n");
    const auto* joined = ast::as<ast::JoinedStr>(expressionOf(parsed));
    QVERIFY(joined);
    QCOMPARE(joined->values.size(), std::size_t(4));
    const auto* first = ast::as<ast::FormattedValue>(joined->values[1]);
    QCOMPARE(first->value->span, (SourceSpan{1, 5, 1, 6}));
    const auto* second = ast::as<ast::FormattedValue>(joined->values[3]);
    QCOMPARE(second->value->span, (SourceSpan{2, 1, 2, 2}));
    QVERIFY(second->formatSpec);
}

void ParserTest::adjacentStringsAreOne() {
    const ParseResult parsed = parse("('a'\n 'b' r'\\n')\n");
    const auto* literal = ast::as<ast::Literal>(expressionOf(parsed));
    QCOMPARE(std::get<std::string>(literal->value.value), std::string("ab\\n"));
}

void ParserTest::literalsHaveTheirValues() {
    const ParseResult parsed =
        parse("(255, 0xff, 1.5, 2j, b'\\xff', 99999999999999999999, '\\u00e9')\n");
    const auto* tuple = ast::as<ast::Tuple>(expressionOf(parsed));
    const auto value = [&](std::size_t i) {
        return static_cast<const ast::Literal*>(tuple->items[i])->value.value;
    };
    QCOMPARE(std::get<std::int64_t>(value(0)), std::int64_t{255});
    QCOMPARE(std::get<std::int64_t>(value(1)), std::int64_t{255});
    QCOMPARE(std::get<double>(value(2)), 1.5);
    QCOMPARE(std::get<ComplexConstant>(value(3)).imaginary, 2.0);
    QCOMPARE(std::get<BytesConstant>(value(4)).bytes, std::string("\xff"));
    QCOMPARE(std::get<BigIntegerConstant>(value(5)).decimal, std::string("99999999999999999999"));
    QCOMPARE(std::get<std::string>(value(6)), std::string("é"));
}

void ParserTest::spansReachFromTheFirstToTheLastToken() {
    const ParseResult parsed = parse("x = foo(a,\n        b)[1]\nif x:\n    y\n");
    QCOMPARE(parsed.tree->body[0]->span, (SourceSpan{1, 0, 2, 13}));
    QCOMPARE(static_cast<ast::Assign*>(parsed.tree->body[0])->value->span,
             (SourceSpan{1, 4, 2, 13}));
    QCOMPARE(parsed.tree->body[1]->span, (SourceSpan{3, 0, 4, 5}));
}

void ParserTest::aLineBelongsToItsInnermostStatement() {
    const ParseResult parsed =
        parse("@d\ndef f(a,\n      b):\n    # comment\n    x = (1 +\n         2)\n"
              "try:\n    pass\nexcept E:\n    pass\n"
              "match y:\n    case 1:\n        pass\n");
    const StatementLines lines(*parsed.tree);
    const std::vector<int> expected{1, 2, 2, 2, 5, 5, 7, 8, 9, 10, 11, 11, 13, 14};
    for (int line = 1; line <= 14; ++line)
        QCOMPARE(lines.startOf(line), expected[static_cast<std::size_t>(line - 1)]);
}

void ParserTest::programsOfCoroutinesAreReadAndCompiled() {
    const char* const program = R"(import asyncio


async def phase1():
    print('in phase1')
    return 'phase1 result'


async def outer(queue: asyncio.Queue[int], *, limit=3):
    """Waits for both phases."""
    async with asyncio.timeout(1.5) as scope:
        result1 = await phase1()
    done, pending = await asyncio.wait({asyncio.create_task(phase1(), name=f'n{i}')
                                        for i in range(limit)}, timeout=2)
    try:
        async for item in produce(queue):
            yield item
    except* (ValueError, OSError) as group:
        print(*group.exceptions, sep='\n')
    finally:
        queue.task_done()


event_loop = asyncio.new_event_loop()
try:
    return_value = event_loop.run_until_complete(phase1())
    print(f'return value: {return_value!r}')
finally:
    event_loop.close()
)";
    const ParseResult parsed = parse(program);
    QVERIFY(parsed.isValid());
    QVERIFY(compile(*parsed.tree, "scene.py").code);
}

QTEST_APPLESS_MAIN(ParserTest)
#include "tst_parser.moc"
