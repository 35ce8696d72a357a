// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How findings are told: places are exact whatever the text is made of.
#include "scenes/check/report.h"
#include "scenes/check/scenecheck.h"
#include "scenes/scenerun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace coroscope::scenes;

namespace {

std::vector<Diagnostic> foundIn(const std::string& source) {
    const SceneRun run(source, "scene.py");
    return withAdvice(source, run.diagnostics());
}

std::string firstBlock(const std::string& source) {
    const auto found = foundIn(source);
    return found.empty() ? std::string()
                         : problemBlock(found.front(), SourceText(source), "scene.py");
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void aBlockMarksThePlaceAndSaysWhatToDo();
    void placesAreExact_data();
    void placesAreExact();
    void controlCharactersAreMadeVisible();
    void jsonIsReadByAnyParser();
    void aDifferenceIsWhatPatchTakes();
};

void ReportTest::aBlockMarksThePlaceAndSaysWhatToDo() {
    QCOMPARE(
        QByteArray::fromStdString(firstBlock("async def f(): pass\nasync def g():\n    f()\n")),
        QByteArray("scene.py:3:5: warning: `f(…)` only makes a coroutine: without `await` it "
                   "never runs [missing-await]\n"
                   "   3 |     f()\n"
                   "     |     ^^^\n"
                   "    hint: write `await f(…)`\n"
                   "    fix: Insert `await`\n"));
}

void ReportTest::placesAreExact_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("marks");
    const auto row = [](const char* name, const char* source, const char* place,
                        const char* marks) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(place) << QByteArray(marks);
    };
    row("tabs", "if 1:\n\tx = 1;\tqqqqqq\n", ":2:9:", "     | \t      \t^^^^^^\n");
    row("wide characters", "s = '中文'; qqqqqq\n", ":1:11:", "     |             ^^^^^^\n");
    row("emoji", "s = '😀'; qqqqqq\n", ":1:10:", "     |           ^^^^^^\n");
    row("combined characters", "s = 'e\u0301'; qqqqqq\n", ":1:11:", "     |           ^^^^^^\n");
    row("two bytes a line end", "x = 1\r\nqqqqqq\r\n", ":2:1:", "     | ^^^^^^\n");
    row("a lone carriage return", "x = 1\rqqqqqq\r", ":2:1:", "     | ^^^^^^\n");
    row("a byte order mark", "\uFEFFqqqqqq\n", ":1:1:", "     | ^^^^^^\n");
    row("a form feed", "x = 1\n\fqqqqqq\n", ":2:2:", "     |         ^^^^^^\n");
    row("no end of the last line", "x = 1; qqqqqq", ":1:8:", "     |        ^^^^^^\n");
}

void ReportTest::placesAreExact() {
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, marks);
    const QByteArray block = QByteArray::fromStdString(firstBlock(source.toStdString()));
    QVERIFY2(block.startsWith("scene.py" + place), block);
    QVERIFY2(block.contains(marks), block);
}

void ReportTest::controlCharactersAreMadeVisible() {
    const std::string block = firstBlock("x = '\x1B[2J\u202E'; qqqqqq\n");
    QCOMPARE(block.find('\x1B'), std::string::npos);
    QVERIFY(block.find("<U+001B>[2J<U+202E>") != std::string::npos);
    QVERIFY(
        QByteArray::fromStdString(block).contains("\n     |                            ^^^^^^\n"));
}

void ReportTest::jsonIsReadByAnyParser() {
    const std::string source = "s = '\"中\\\\'; asyncio.sleep(\"\\t\")\nimport aiohttp\n";
    const auto found = foundIn(source);
    const SourceText text(source);
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromStdString(problemsAsJson(found, text, "a \"b\"\n.py", false)), &error);
    QCOMPARE(error.errorString(), QJsonParseError().errorString());
    QCOMPARE(json[u"file"].toString(), QStringLiteral("a \"b\"\n.py"));
    QCOMPARE(json[u"canRun"].toBool(true), false);
    const QJsonArray problems = json[u"problems"].toArray();
    QCOMPARE(std::size_t(problems.size()), found.size());
    const QJsonObject last = problems.last().toObject();
    QCOMPARE(last[u"code"].toString(), QStringLiteral("unsupported-module"));
    QCOMPARE(last[u"severity"].toString(), QStringLiteral("error"));
    QCOMPARE(last[u"line"].toInt(), 2);
    QVERIFY(!problems[0].toObject()[u"fixes"].toArray().isEmpty());
    QCOMPARE(QJsonDocument::fromJson(
                 QByteArray::fromStdString(problemsAsJson({}, text, "a", true)))[u"problems"]
                 .toArray()
                 .size(),
             0);
}

void ReportTest::aDifferenceIsWhatPatchTakes() {
    QCOMPARE(unifiedDiff("a\n", "a\n", "f"), std::string());
    QCOMPARE(unifiedDiff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\nnine\n", "f"),
             std::string("--- f\n+++ f\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -6,4 +7,4 @@\n 6\n 7\n "
                         "8\n-9\n+nine\n"));
    QCOMPARE(unifiedDiff("a", "b\n", "f"),
             std::string("--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n"));
    QCOMPARE(unifiedDiff("", "b\n", "f"), std::string("--- f\n+++ f\n@@ -0,0 +1,1 @@\n+b\n"));
}

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
