// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the language says about broken programs: CPython's words, in the right place, several at
// once, and never a crash.
#include <QtTest>

#include "diagnosticcases.h"
#include "scenes/language/parser.h"
#include "scenes/language/token.h"
#include "scenes/machine/compiler.h"

using namespace coroscope::scenes;

namespace {

std::vector<Diagnostic> diagnosticsOf(std::string_view source) {
    ParseResult parsed = parse(source);
    if (!parsed.isValid())
        return parsed.diagnostics;
    return compile(*parsed.tree, "scene.py").diagnostics;
}

} // namespace

class DiagnosticsTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstErrorIsCPythons_data();
    void theFirstErrorIsCPythons();
    void severalErrorsAreToldAtOnce();
    void whatFollowsABrokenStatementIsStillRead();
    void aForgottenBracketEndsAtTheNextStatement();
    void anErrorSaysWhatWasExpected();
    void deepNestingIsRefused_data();
    void deepNestingIsRefused();
    void everyPrefixOfAProgramIsReadWithoutHarm();
    void invalidBytesAreNamed();
};

void DiagnosticsTest::theFirstErrorIsCPythons_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    addDiagnosticCases();
}

void DiagnosticsTest::theFirstErrorIsCPythons() {
    QFETCH(QByteArray, source);
    QFETCH(int, line);
    QFETCH(int, kind);
    QFETCH(QString, message);
    const auto diagnostics = diagnosticsOf(source.constData());
    QVERIFY(!diagnostics.empty());
    QCOMPARE(QString::fromStdString(diagnostics.front().message), message);
    QCOMPARE(diagnostics.front().span.line, line);
    QCOMPARE(int(diagnostics.front().kind), kind);
}

void DiagnosticsTest::severalErrorsAreToldAtOnce() {
    const auto diagnostics =
        parse("def f(self)\n    return 1\nx = = 2\nclass A:\n    def g(self):\n"
              "        return 2 +\n    y = 3\nz = 'a\n")
            .diagnostics;
    std::vector<int> lines;
    for (const Diagnostic& diagnostic : diagnostics)
        lines.push_back(diagnostic.span.line);
    QCOMPARE(lines, (std::vector<int>{1, 3, 6, 8}));
}

void DiagnosticsTest::whatFollowsABrokenStatementIsStillRead() {
    const ParseResult result = parse("x = (1\ndef f():\n    pass\ny = 2\n");
    QCOMPARE(result.diagnostics.size(), std::size_t(1));
    QCOMPARE(result.tree->body.size(), std::size_t(2));
}

void DiagnosticsTest::aForgottenBracketEndsAtTheNextStatement() {
    const auto diagnostics = parse("print('a'\nwhile x:\n    y(\n").diagnostics;
    QCOMPARE(diagnostics.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(diagnostics[0].message),
             QStringLiteral("'(' was never closed"));
    QCOMPARE(diagnostics[0].span, (SourceSpan{1, 5, 1, 6}));
    QCOMPARE(diagnostics[1].span.line, 3);
}

void DiagnosticsTest::anErrorSaysWhatWasExpected() {
    const auto diagnostics = parse("if x\n    pass\n").diagnostics;
    QCOMPARE(QString::fromStdString(diagnostics.front().expected), QStringLiteral("':'"));
    QVERIFY(!diagnostics.front().hint.empty());
}

void DiagnosticsTest::deepNestingIsRefused_data() {
    QTest::addColumn<QString>("opening");
    for (const char* opening : {"(", "[", "{", "-", "not ", "lambda: ", "a(", "a[", "a ** ",
                                "{1: ", "x if y else ", "*", "await ", "f(x, "})
        QTest::newRow(opening) << QString::fromLatin1(opening);
}

void DiagnosticsTest::deepNestingIsRefused() {
    QFETCH(QString, opening);
    QVERIFY(!diagnosticsOf(("x = " + opening.repeated(100000) + "1").toStdString()).empty());
    QVERIFY(!diagnosticsOf((opening.repeated(3000)).toStdString()).empty());
}

void DiagnosticsTest::everyPrefixOfAProgramIsReadWithoutHarm() {
    const std::string program = "import asyncio\n\n@d\nasync def f(a, *, b=1, **c):\n"
                                "    '''doc'''\n    async with x as y, z:\n"
                                "        return [i async for i in y if (i := f'{a!r:>{b}}')]\n"
                                "    match a:\n        case {'k': [1, *r], **s} | A(x=1):\n"
                                "            raise E from e\n    try:\n        pass\n"
                                "    except* (A, B) as e:\n        del e[1:2, ...]\n";
    for (std::size_t length = 0; length <= program.size(); ++length) {
        const std::string prefix = program.substr(0, length);
        diagnosticsOf(prefix);
        std::size_t end = 0;
        for (const Token& token : tokenize(prefix)) {
            QVERIFY(token.offset >= end || token.text.empty());
            end = std::max(end, token.offset + token.text.size());
        }
    }
}

void DiagnosticsTest::invalidBytesAreNamed() {
    QVERIFY(!diagnosticsOf("x = 'a' # \xc3(\n").empty());
    QVERIFY(!diagnosticsOf(std::string_view("x = '\0'\n", 8)).empty());
    QVERIFY(diagnosticsOf("x = \xff\n").front().message.starts_with("(unicode error)"));
    QCOMPARE(
        QString::fromStdString(diagnosticsOf(std::string_view("x = \0 1\n", 8)).front().message),
        QStringLiteral("source code cannot contain null bytes"));
}

QTEST_APPLESS_MAIN(DiagnosticsTest)
#include "tst_diagnostics.moc"
