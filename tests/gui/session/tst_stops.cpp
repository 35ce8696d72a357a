// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where steps stop, held against logs that CPython wrote.
#include "core/trace/jsonlines.h"
#include "gui/session/stops.h"

#include <QTest>

#include <fstream>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

Trace readLog(const char* name) {
    Trace trace;
    std::ifstream in(std::string(COROSCOPE_SOURCE_DIR "/tests/gui/session/") + name);
    readJsonLines(in, trace);
    return trace;
}

constexpr Granularity kAll[] = {Granularity::Line, Granularity::Handle, Granularity::Iteration};

} // namespace

class TestStops : public QObject {
    Q_OBJECT

private slots:
    void handleStopsStandBeforeEachHandle();
    void lineStopsVisitEveryLine();
    void iterationStopsStandAfterEachIteration();
    void aStepBackUndoesAStepForward();
    void theEndLeavesOutTheCleanupOfRunOnly();
    void anEmptyTraceHasNoStops();
};

void TestStops::handleStopsStandBeforeEachHandle() {
    const Trace trace = readLog("gather.jsonl");
    const StopIndex stops(trace);
    QCOMPARE(stops.after(66, Granularity::Handle, trace.size()), std::size_t(67));
    QCOMPARE(stops.after(67, Granularity::Handle, trace.size()), std::size_t(72));
    QCOMPARE(stops.before(72, Granularity::Handle), std::size_t(67));
    for (const std::uint32_t cursor : stops.stops(Granularity::Handle))
        QCOMPARE(trace.event(cursor + 1).kind, EventKind::HandleRun);
}

void TestStops::lineStopsVisitEveryLine() {
    const Trace trace = readLog("chain.jsonl");
    const StopIndex stops(trace);
    const auto& all = stops.stops(Granularity::Line);
    for (std::size_t n = 1; n <= trace.size(); ++n)
        if (trace.event(n).kind == EventKind::Line)
            QVERIFY(std::binary_search(all.begin(), all.end(), n));
    // Prints and calls belong to the line on which they stand.
    QCOMPARE(stops.after(19, Granularity::Line, 47), std::size_t(21));
    QCOMPARE(stops.after(21, Granularity::Line, 47), std::size_t(23));
    QCOMPARE(stops.after(23, Granularity::Line, 47), std::size_t(24));
}

void TestStops::iterationStopsStandAfterEachIteration() {
    const Trace trace = readLog("gather.jsonl");
    const StopIndex stops(trace);
    QCOMPARE(stops.stops(Granularity::Iteration).size(), std::size_t(15));
    QCOMPARE(stops.after(67, Granularity::Iteration, trace.size()), std::size_t(72));
}

void TestStops::aStepBackUndoesAStepForward() {
    for (const char* log : {"gather.jsonl", "chain.jsonl"}) {
        const Trace trace = readLog(log);
        const StopIndex stops(trace);
        for (const Granularity granularity : kAll) {
            std::size_t cursor = 0;
            while (cursor < trace.size()) {
                const std::size_t next = stops.after(cursor, granularity, trace.size());
                QVERIFY(next > cursor);
                QCOMPARE(stops.before(next, granularity), cursor);
                cursor = next;
            }
        }
    }
}

void TestStops::theEndLeavesOutTheCleanupOfRunOnly() {
    QCOMPARE(endWithoutCleanup(readLog("gather.jsonl")), std::size_t(121));
    QCOMPARE(endWithoutCleanup(readLog("chain.jsonl")), std::size_t(47));
}

void TestStops::anEmptyTraceHasNoStops() {
    const Trace trace;
    const StopIndex stops(trace);
    QCOMPARE(stops.after(0, Granularity::Line, 0), std::size_t(0));
    QCOMPARE(stops.before(0, Granularity::Line), std::size_t(0));
    QCOMPARE(endWithoutCleanup(trace), std::size_t(0));
}

QTEST_APPLESS_MAIN(TestStops)
#include "tst_stops.moc"
