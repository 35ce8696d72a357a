// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A trace as JSON Lines: CPython's logs survive a round trip, and so does every detail.
#include "core/trace/state.h"
#include "core/trace/stateat.h"
#include "tests/core/trace/tracedata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::tests;

Q_DECLARE_METATYPE(std::string)

class TestJsonLines : public QObject {
    Q_OBJECT
private slots:
    void aLogIsWrittenAsItWasRead_data();
    void aLogIsWrittenAsItWasRead();
    void detailsSurviveARoundTrip_data();
    void detailsSurviveARoundTrip();
    void everyKindOfDetailSurvives();
    void theWriterGoesOnWhereItStopped();
    void framesOfOneNameAreToldApart();
    void numbersAreWrittenAsPythonWritesThem_data();
    void numbersAreWrittenAsPythonWritesThem();
    void textIsEscaped();
    void anEndlessSleepIsRead();
    void furtherKindsAreLeftOut();
    void damageIsReportedByLine_data();
    void damageIsReportedByLine();
};

namespace {

void addLogs() {
    QTest::addColumn<QString>("log");
    for (const char* log : kLogs)
        QTest::newRow(log) << log;
}

QList<QJsonObject> objectsOf(const std::string& text) {
    QList<QJsonObject> objects;
    for (const QByteArray& line : QByteArray::fromStdString(text).split('\n')) {
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    }
    return objects;
}

} // namespace

void TestJsonLines::aLogIsWrittenAsItWasRead_data() {
    addLogs();
}

void TestJsonLines::aLogIsWrittenAsItWasRead() {
    QFETCH(QString, log);
    const auto expected = objectsOf(logText(log.toStdString()));
    const auto actual = objectsOf(written(readLog(log.toStdString()), false));
    QCOMPARE(actual.size(), expected.size());
    for (qsizetype i = 0; i < actual.size(); ++i)
        QCOMPARE(actual[i], expected[i]);
}

void TestJsonLines::detailsSurviveARoundTrip_data() {
    addLogs();
}

void TestJsonLines::detailsSurviveARoundTrip() {
    QFETCH(QString, log);
    const Trace first = readLog(log.toStdString());
    const std::string text = written(first, true);
    Trace second;
    readText(text, second);
    QCOMPARE(written(second, true), text);
    QCOMPARE(second.details().size(), first.details().size());
    QCOMPARE(replay(second, second.size()).done, replay(first, first.size()).done);
}

void TestJsonLines::everyKindOfDetailSurvives() {
    Trace trace;
    const StringId text = trace.intern("a\n<b>");
    trace.append({EventKind::Loop, 1});
    trace.addDetail(1, DetailKind::FrameMade, 4, text, 2);
    trace.addDetail(1, DetailKind::Variable, 4, text, text);
    trace.addDetail(1, DetailKind::FrameAwaits, 4, 5);
    trace.addDetail(1, DetailKind::FutureLabel, 2, text, trace.addNumber(0.1));
    trace.addDetail(1, DetailKind::FutureChild, 2, 3);
    trace.addDetail(1, DetailKind::HandleServes, 6, 2);
    trace.addDetail(1, DetailKind::TaskCall, 2, text);
    trace.addDetail(1, DetailKind::TaskRenamed, 2, text);
    trace.addDetail(1, DetailKind::ErrorOutput, 0, text);
    trace.addDetail(1, DetailKind::Traceback, 0, text);
    trace.addDetail(1, DetailKind::Deadlock, 2, 3, text);
    trace.addDetail(1, DetailKind::LockOwner, 2, 3);
    Trace again;
    readText(written(trace, true), again);
    QCOMPARE(again.details().size(), trace.details().size());
    for (std::size_t i = 0; i < trace.details().size(); ++i) {
        const Detail& x = trace.details()[i];
        const Detail& y = again.details()[i];
        QVERIFY2(x.event == y.event && x.kind == y.kind && x.a == y.a && x.b == y.b && x.c == y.c,
                 qPrintable(QString("detail %1").arg(i)));
    }
}

void TestJsonLines::theWriterGoesOnWhereItStopped() {
    const Trace trace = readLog("gather");
    std::ostringstream out;
    JsonLinesWriter writer(trace);
    writer.write(out, 10);
    writer.write(out, 5);
    writer.write(out, 1'000'000);
    QCOMPARE(out.str(), written(trace, true));
}

void TestJsonLines::framesOfOneNameAreToldApart() {
    Trace trace;
    const StringId name = trace.intern("f");
    const auto frame = [&trace](FrameId id, FrameOp op) {
        trace.append({EventKind::Frame, static_cast<std::uint8_t>(op), 0, id, 1});
    };
    for (const FrameId id : {1u, 2u}) {
        trace.addDetail(trace.size() + 1, DetailKind::FrameMade, id, name, 1);
        frame(id, FrameOp::Call);
        frame(id, FrameOp::Suspend);
    }
    frame(1, FrameOp::Resume); // the likelier one is 2
    trace.append({EventKind::Line, 0, 0, 1, 2});
    QVERIFY(written(trace, true).find("means") != std::string::npos);
    Trace again;
    readText(written(trace, true), again);
    QCOMPARE(again.size(), trace.size());
    for (std::size_t number = 1; number <= trace.size(); ++number)
        QCOMPARE(again.event(number).a, trace.event(number).a);
}

void TestJsonLines::numbersAreWrittenAsPythonWritesThem_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << "0.0";
    QTest::newRow("one") << 1.0 << "1.0";
    QTest::newRow("tenth") << 0.1 << "0.1";
    QTest::newRow("sum") << 0.1 + 0.2 << "0.30000000000000004";
    QTest::newRow("small") << 0.0001 << "0.0001";
    QTest::newRow("smaller") << 0.00001 << "1e-05";
    QTest::newRow("nine") << 1e-9 << "1e-09";
    QTest::newRow("large") << 1e15 << "1000000000000000.0";
    QTest::newRow("larger") << 1e16 << "1e+16";
    QTest::newRow("negative") << -2.5 << "-2.5";
    QTest::newRow("epoch") << 1'700'000'000.25 << "1700000000.25";
}

void TestJsonLines::numbersAreWrittenAsPythonWritesThem() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(formatNumber(value)), text);
}

void TestJsonLines::textIsEscaped() {
    std::string out;
    appendJsonString(out, "a\"\\\n\x01<\xE2\x80\xA8\xC3\xA9");
    QCOMPARE(out, std::string("\"a\\\"\\\\\\n\\u0001\\u003c\\u2028\xC3\xA9\""));
}

void TestJsonLines::anEndlessSleepIsRead() {
    Trace trace;
    readText("{\"e\": \"timer\", \"t\": 0.0, \"id\": \"H1\", \"when\": Infinity, "
             "\"what\": {\"do\": \"sleep-done\"}}\n",
             trace);
    QVERIFY(std::isinf(trace.deadline(1)));
    QVERIFY(written(trace, false).find("\"when\": Infinity") != std::string::npos);
}

void TestJsonLines::furtherKindsAreLeftOut() {
    Trace trace;
    readText("\n{\"e\": \"loop\", \"t\": 0, \"state\": \"running\"}\r\n"
             "{\"e\": \"weather\", \"t\": 0}\n",
             trace);
    QCOMPARE(trace.size(), std::size_t{1});
}

void TestJsonLines::damageIsReportedByLine_data() {
    QTest::addColumn<std::string>("line");
    const auto row = [](const char* name, const char* line) {
        QTest::newRow(name) << std::string(line);
    };
    row("no JSON", "{\"e\": ");
    row("no object", "[1]");
    row("no kind", "{\"t\": 0}");
    row("no time", "{\"e\": \"run\", \"id\": \"H1\"}");
    row("time as text", "{\"e\": \"run\", \"t\": \"0\", \"id\": \"H1\"}");
    row("time goes back", "{\"e\": \"run\", \"t\": -1, \"id\": \"H1\"}");
    row("id of no form", "{\"e\": \"run\", \"t\": 1, \"id\": \"1\"}");
    row("id too large", "{\"e\": \"run\", \"t\": 1, \"id\": \"H4294967295\"}");
    row("id overflows", "{\"e\": \"run\", \"t\": 1, \"id\": \"H99999999999999999999\"}");
    row("what is no object", "{\"e\": \"handle\", \"t\": 1, \"id\": \"H1\", \"what\": 5}");
    row("unknown state", "{\"e\": \"loop\", \"t\": 1, \"state\": \"sideways\"}");
    row("negative line", "{\"e\": \"line\", \"t\": 1, \"line\": -4, \"name\": \"f\"}");
}

void TestJsonLines::damageIsReportedByLine() {
    QFETCH(std::string, line);
    std::istringstream in("{\"e\": \"loop\", \"t\": 0.0, \"state\": \"running\"}\n" + line + "\n");
    Trace trace;
    const ReadResult result = readJsonLines(in, trace);
    QVERIFY2(result.error.starts_with("line 2: "), result.error.c_str());
    QCOMPARE(result.events, std::size_t{1}); // what came before is kept
}

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
