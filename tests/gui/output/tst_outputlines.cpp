// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Output lines: whose they are, when they came, how many there are at a cursor.
#include "core/trace/jsonlines.h"
#include "gui/output/outputlines.h"

#include <QTest>

#include <fstream>

using namespace coroscope;
using namespace coroscope::gui;

class TestOutputLines : public QObject {
    Q_OBJECT

private slots:
    void everyLineKnowsItsTaskAndTime();
    void theCountFollowsTheCursor();
    void unendedPrintsAreJoined();
    void aDamagedTraceIsTakenAsItStands();
};

void TestOutputLines::everyLineKnowsItsTaskAndTime() {
    Trace trace;
    std::ifstream in(COROSCOPE_SOURCE_DIR "/tests/gui/session/gather.jsonl");
    readJsonLines(in, trace);
    const OutputLines output(trace);
    const auto& lines = output.lines();
    QCOMPARE(lines.size(), std::size_t(7));
    QCOMPARE(lines[0].text, std::string("a: start"));
    QCOMPARE(lines[0].ordinal, 2u);
    QCOMPARE(lines[4].text, std::string("b: done"));
    QCOMPARE(lines[4].ordinal, 3u);
    QCOMPARE(lines[4].time, 0.5);
    QCOMPARE(lines[6].ordinal, 1u);
}

void TestOutputLines::theCountFollowsTheCursor() {
    Trace trace;
    std::ifstream in(COROSCOPE_SOURCE_DIR "/tests/gui/session/gather.jsonl");
    readJsonLines(in, trace);
    const OutputLines output(trace);
    QCOMPARE(output.countAt(0), std::size_t(0));
    QCOMPARE(output.countAt(72), std::size_t(4));
    QCOMPARE(output.countAt(trace.size()), std::size_t(7));
}

void TestOutputLines::unendedPrintsAreJoined() {
    Trace trace;
    trace.append({EventKind::Print, 1, 0, 0, trace.intern("a ")});
    trace.append({EventKind::Print, 0, 0, 0, trace.intern("b")});
    trace.append({EventKind::Print, 0, 0, 0, trace.intern("c")});
    const OutputLines output(trace);
    QCOMPARE(output.lines().size(), std::size_t(2));
    QCOMPARE(output.lines()[0].text, std::string("a b"));
    QCOMPARE(output.lines()[0].ordinal, 0u);
}

void TestOutputLines::aDamagedTraceIsTakenAsItStands() {
    Trace trace;
    trace.append({EventKind::HandleRun, 0, 0, 0xfffffff0});
    trace.append({EventKind::HandleQueued, 0, 0, 0xfffffff0, 0xfffffff1});
    trace.append({EventKind::Print, 0, 0, 0, trace.intern("x")});
    QCOMPARE(OutputLines(trace).lines().size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestOutputLines)
#include "tst_outputlines.moc"
