// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Shapes of compiled code: scopes, closures, folding, handlers, what is refused.
#include <QtTest>

#include "scenes/language/parser.h"
#include "scenes/machine/compiler.h"
#include "scenes/machine/disassemble.h"

using namespace coroscope::scenes;

namespace {

std::shared_ptr<const Code> compiled(const char* source) {
    const ParseResult parsed = parse(source);
    if (!parsed.isValid())
        return nullptr;
    return compile(*parsed.tree, "scene.py").code;
}

std::shared_ptr<const Code> inner(const Code& code, const std::string& name) {
    for (const Constant& constant : code.constants) {
        const auto* found = std::get_if<std::shared_ptr<const Code>>(&constant.value);
        if (found && (*found)->name == name)
            return *found;
    }
    return nullptr;
}

// The names of the opcodes without marks of lines.
QString shape(const Code& code) {
    QStringList names;
    for (const Instruction& instruction : code.instructions)
        if (instruction.opcode != Opcode::Line)
            names << QString::fromStdString(std::string(opcodeName(instruction.opcode)));
    return names.join(QLatin1Char(' '));
}

QString firstMessage(const char* source) {
    const ParseResult parsed = parse(source);
    if (!parsed.isValid())
        return QString::fromStdString(parsed.diagnostics.front().message);
    const CompileResult result = compile(*parsed.tree, "scene.py");
    return result.diagnostics.empty() ? QString()
                                      : QString::fromStdString(result.diagnostics.front().message);
}

} // namespace

class CompilerTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyProgramReturnsNone();
    void aCoroutineStartsWithItsPrefix();
    void awaitIsALoopOfSends();
    void aClosureSharesACell();
    void aMethodThatUsesSuperGetsTheClassCell();
    void privateNamesAreMangled();
    void argumentsComeFirstAmongTheLocals();
    void globalsAndBuiltinsAreLoadedAsGlobals();
    void constantsAreFolded_data();
    void constantsAreFolded();
    void aBigIntegerKeepsItsDigits();
    void qualifiedNamesFollowTheirScopes();
    void flagsTellTheKindOfFunction_data();
    void flagsTellTheKindOfFunction();
    void everyInstructionHasItsSpanAndStatement();
    void handlersNestInTheExceptionTable();
    void whatCannotRunIsRefusedByLine_data();
    void whatCannotRunIsRefusedByLine();
    void deepChainsAreCompiledAndDeeperOnesRefused();
};

void CompilerTest::anEmptyProgramReturnsNone() {
    const auto code = compiled("");
    QVERIFY(code);
    QCOMPARE(shape(*code), QStringLiteral("RESUME LOAD_CONST RETURN_VALUE"));
}

void CompilerTest::aCoroutineStartsWithItsPrefix() {
    const auto code = compiled("async def f():\n    pass\n");
    const auto f = inner(*code, "f");
    QCOMPARE(shape(*f), QStringLiteral("RETURN_GENERATOR POP_TOP RESUME LOAD_CONST RETURN_VALUE"));
    QVERIFY(f->is(Code::kCoroutine));
}

void CompilerTest::awaitIsALoopOfSends() {
    const auto f = inner(*compiled("async def f(x):\n    await x\n"), "f");
    QCOMPARE(shape(*f), QStringLiteral("RETURN_GENERATOR POP_TOP RESUME LOAD_FAST GET_AWAITABLE "
                                       "LOAD_CONST SEND YIELD_VALUE RESUME JUMP_NO_INTERRUPT "
                                       "POP_TOP LOAD_CONST RETURN_VALUE"));
}

void CompilerTest::aClosureSharesACell() {
    const auto outer = inner(
        *compiled("def f(a):\n    def g():\n        nonlocal a\n        a += 1\n    return g\n"),
        "f");
    const auto g = inner(*outer, "g");
    QCOMPARE(outer->locals[0].kind, std::uint8_t(LocalVariable::kLocal | LocalVariable::kCell));
    QCOMPARE(g->locals[0].kind, std::uint8_t(LocalVariable::kFree));
    QCOMPARE(shape(*g), QStringLiteral("COPY_FREE_VARS RESUME LOAD_DEREF LOAD_CONST BINARY_OP "
                                       "STORE_DEREF LOAD_CONST RETURN_VALUE"));
    QVERIFY(shape(*outer).startsWith(QStringLiteral("MAKE_CELL RESUME LOAD_CLOSURE BUILD_TUPLE")));
}

void CompilerTest::aMethodThatUsesSuperGetsTheClassCell() {
    const auto cls =
        inner(*compiled("class A:\n    def f(self):\n        return super().f()\n"), "A");
    QCOMPARE(QString::fromStdString(cls->locals[0].name), QStringLiteral("__class__"));
    QVERIFY(shape(*cls).contains(QStringLiteral("LOAD_CLOSURE COPY STORE_NAME RETURN_VALUE")));
}

void CompilerTest::privateNamesAreMangled() {
    const auto cls = inner(*compiled("class _A:\n    def f(self):\n        self.__x = 1\n"), "_A");
    QCOMPARE(QString::fromStdString(inner(*cls, "f")->names[0]), QStringLiteral("_A__x"));
}

void CompilerTest::argumentsComeFirstAmongTheLocals() {
    const auto f = inner(*compiled("def f(p, /, a, *r, k=1, **w):\n    x = 1\n"), "f");
    QStringList names;
    for (const LocalVariable& local : f->locals)
        names << QString::fromStdString(local.name);
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("p a k r w x"));
    QCOMPARE(f->argCount, 2u);
    QCOMPARE(f->posOnlyArgCount, 1u);
    QCOMPARE(f->kwOnlyArgCount, 1u);
    QVERIFY(f->is(Code::kVarArgs) && f->is(Code::kVarKeywords));
}

void CompilerTest::globalsAndBuiltinsAreLoadedAsGlobals() {
    const auto f = inner(*compiled("def f():\n    print(x)\n"), "f");
    QCOMPARE(shape(*f), QStringLiteral("RESUME LOAD_GLOBAL LOAD_GLOBAL CALL POP_TOP LOAD_CONST "
                                       "RETURN_VALUE"));
    QCOMPARE(f->instructions[2].arg & 1u, 1u); // the NULL below the function
}

void CompilerTest::constantsAreFolded_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("constant");
    const auto row = [](const char* source, const char* constant) {
        QTest::newRow(source) << source << constant;
    };
    row("x = 2 ** 10 + 1", "1025");
    row("x = -5 // 2", "-3");
    row("x = -5 % 3", "1");
    row("x = (1, 'a', None)", "(1, 'a', None)");
    row("x = 'ab' * 2 + 'c'", "'ababc'");
    row("x = 'naïve'[2]", "'ï'");
    row("x = not True", "False");
    row("x = True | False", "True");
    row("x = 1 << 70", "1180591620717411303424");
    row("x = y in [1, 2]", "(1, 2)");
    row("x = y in {1, 2}", "frozenset({1, 2})");
    row("x = 1 - 2j", "1+-2j");
}

void CompilerTest::constantsAreFolded() {
    QFETCH(QString, source);
    QFETCH(QString, constant);
    const auto code = compiled(source.toUtf8().constData());
    QStringList all;
    for (const Constant& each : code->constants)
        all << QString::fromStdString(constantText(each));
    QVERIFY2(all.contains(constant), qPrintable(all.join(QLatin1Char(';'))));
    QVERIFY(!shape(*code).contains(QStringLiteral("BINARY_OP")));
}

void CompilerTest::aBigIntegerKeepsItsDigits() {
    const auto code = compiled("x = 0xffff_ffff_ffff_ffff_ffff\n");
    QCOMPARE(QString::fromStdString(constantText(code->constants[0])),
             QStringLiteral("1208925819614629174706175"));
}

void CompilerTest::qualifiedNamesFollowTheirScopes() {
    const auto a = inner(*compiled("class A:\n    def f(self):\n        return lambda: 1\n"), "A");
    const auto f = inner(*a, "f");
    QCOMPARE(QString::fromStdString(f->qualname), QStringLiteral("A.f"));
    QCOMPARE(QString::fromStdString(inner(*f, "<lambda>")->qualname),
             QStringLiteral("A.f.<locals>.<lambda>"));
}

void CompilerTest::flagsTellTheKindOfFunction_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<quint32>("flag");
    QTest::newRow("generator") << "def f():\n    yield\n" << quint32(Code::kGenerator);
    QTest::newRow("coroutine") << "async def f():\n    pass\n" << quint32(Code::kCoroutine);
    QTest::newRow("async generator") << "async def f():\n    yield\n"
                                     << quint32(Code::kAsyncGenerator);
    QTest::newRow("plain") << "def f():\n    pass\n" << quint32(0);
}

void CompilerTest::flagsTellTheKindOfFunction() {
    QFETCH(QString, source);
    QFETCH(quint32, flag);
    const auto f = inner(*compiled(source.toUtf8().constData()), "f");
    const quint32 kinds = Code::kGenerator | Code::kCoroutine | Code::kAsyncGenerator;
    QCOMPARE(f->flags & kinds, flag);
}

void CompilerTest::everyInstructionHasItsSpanAndStatement() {
    const auto code = compiled("x = max(1,\n        2)\n");
    QCOMPARE(code->spans.size(), code->instructions.size());
    QCOMPARE(code->statementLines.size(), code->instructions.size());
    for (std::size_t i = 0; i < code->instructions.size(); ++i) {
        if (code->instructions[i].opcode != Opcode::LoadConst || code->spans[i].line != 2)
            continue;
        QCOMPARE(code->spans[i].column, 8);
        QCOMPARE(code->statementLines[i], 1);
    }
}

void CompilerTest::handlersNestInTheExceptionTable() {
    const auto code =
        compiled("try:\n    try:\n        a\n    finally:\n        b\nexcept E:\n    c\n");
    QVERIFY(code->exceptionTable.size() >= 4);
    for (std::size_t i = 0; i < code->exceptionTable.size(); ++i) {
        const ExceptionEntry& entry = code->exceptionTable[i];
        QVERIFY(entry.start < entry.end);
        QVERIFY(entry.target < code->instructions.size());
        QVERIFY(i == 0 || code->exceptionTable[i - 1].end <= entry.start);
    }
}

void CompilerTest::whatCannotRunIsRefusedByLine_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* source, const char* message) {
        QTest::newRow(source) << source << message;
    };
    row("return 1\n", "'return' outside function");
    row("def f():\n    await x\n", "'await' outside async function");
    row("await x\n", "'await' outside function");
    row("yield 1\n", "'yield' outside function");
    row("async def f():\n    yield from x\n", "'yield from' inside async function");
    row("async def f():\n    yield 1\n    return 2\n", "'return' with value in async generator");
    row("def f():\n    async with x: pass\n", "'async with' outside async function");
    row("async for x in y: pass\n", "'async for' outside async function");
    row("break\n", "'break' outside loop");
    row("continue\n", "'continue' not properly in loop");
    row("def f(a, a): pass\n", "duplicate argument 'a' in function definition");
    row("def f():\n    nonlocal x\n", "no binding for nonlocal 'x' found");
    row("def f():\n    x = 1\n    global x\n", "name 'x' is assigned to before global declaration");
    row("f(a=1, a=2)\n", "keyword argument repeated: a");
    row("*a = 1\n", "starred assignment target must be in a list or tuple");
    row("a, *b, *c = d\n", "multiple starred expressions in assignment");
    row("[(yield) for x in y]\n", "'yield' inside list comprehension");
    row("def f():\n    return [await x async for x in y]\n",
        "asynchronous comprehension outside of an asynchronous function");
    row("match x:\n    case a: pass\n    case b: pass\n",
        "name capture 'a' makes remaining patterns unreachable");
    row("try: pass\nexcept* E: break\n",
        "'break', 'continue' and 'return' cannot appear in an except* block");
    row("from __future__ import braces\n", "not a chance");
    row("[i := 1 for i in x]\n",
        "assignment expression cannot rebind comprehension iteration variable 'i'");
}

void CompilerTest::whatCannotRunIsRefusedByLine() {
    QFETCH(QString, source);
    QFETCH(QString, message);
    QCOMPARE(firstMessage(source.toUtf8().constData()), message);
}

void CompilerTest::deepChainsAreCompiledAndDeeperOnesRefused() {
    std::string chain = "x = a";
    for (int i = 0; i < 1000; ++i)
        chain += " + a";
    QVERIFY(compile(*parse(chain).tree, "scene.py").code);
    for (int i = 0; i < 20000; ++i)
        chain += " + a";
    const CompileResult refused = compile(*parse(chain).tree, "scene.py");
    QVERIFY(!refused.code);
    QVERIFY(!refused.diagnostics.empty());
}

QTEST_APPLESS_MAIN(CompilerTest)
#include "tst_compiler.moc"
