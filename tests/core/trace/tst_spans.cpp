// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the timeline draws, as text, for recorded runs.
#include "core/trace/spans.h"
#include "tests/core/trace/tracedata.h"

#include <QtTest>
#include <algorithm>

using namespace coroscope;
using namespace coroscope::tests;

class TestSpans : public QObject {
    Q_OBJECT
private slots:
    void theChainIsOneHandleWithNestedFrames();
    void gatherWaitsForItsChildren();
    void aDeadlockWaitsForever();
    void aYieldHandsBackToTheCaller();
    void flowsNameWhoMadeAndWhoWoke();
    void theLoopHasItsOwnCallbacks();
    void timeThatPassesIsIdle();
    void marksCarryTheirTexts();
    void growingGivesTheSameAsOnePass_data();
    void growingGivesTheSameAsOnePass();
};

namespace {

std::string range(std::uint32_t begin, std::uint32_t end) {
    return std::to_string(begin) + ".." + (end == kOpenEnd ? "" : std::to_string(end));
}

std::string spansOf(const Lane& lane) {
    constexpr const char* kKinds[] = {"ready", "running", "waiting", "forever"};
    std::string text;
    for (const LaneSpan& span : lane.spans) {
        text += kKinds[static_cast<std::size_t>(span.kind)];
        text += " " + range(span.begin, span.end);
        if (span.handle != 0)
            text += " H" + std::to_string(span.handle);
        if (span.future != 0)
            text += " F" + std::to_string(span.future);
        text += "\n";
    }
    return text;
}

std::string framesOf(const Trace& trace, const Lane& lane) {
    std::string text;
    for (const FrameSpan& span : lane.frames) {
        text += std::string(span.depth * 2u, ' ') + std::string(trace.frameName(span.frame));
        text += (span.isSuspended ? " waits " : " runs ") + range(span.begin, span.end);
        if (span.awaits != 0)
            text += " for " + std::string(trace.frameName(span.awaits));
        text += "\n";
    }
    return text;
}

std::string marksOf(const Trace& trace, const Lane& lane, FrameMark::Kind kind) {
    std::string text;
    for (const FrameMark& mark : lane.marks) {
        if (mark.kind != kind)
            continue;
        text += std::to_string(mark.event) + " " + std::string(trace.frameName(mark.frame)) + ":" +
                std::to_string(mark.line);
        if (mark.text != 0)
            text += " " + std::string(trace.string(mark.text));
        text += "\n";
    }
    return text;
}

// Appends event `number` of `whole` to a trace that holds the ones before.
void copyEvent(const Trace& whole, std::size_t number, Trace& trace) {
    Event event = whole.event(number);
    for (const Detail& detail : whole.detailsOf(number)) {
        if (detail.kind != DetailKind::FutureLabel)
            trace.addDetail(number, detail.kind, detail.a, detail.b, detail.c);
    }
    trace.setTime(whole.timeOf(number));
    if (event.kind == EventKind::Clock || event.kind == EventKind::Block)
        event.a = trace.addNumber(whole.number(event.a));
    if (event.kind == EventKind::Iteration)
        trace.appendIteration(event.a, whole.readyHandles(event));
    else if (event.kind == EventKind::TimerSet)
        trace.appendTimer(event, whole.deadline(event.a));
    else
        trace.append(event);
}

} // namespace

void TestSpans::theChainIsOneHandleWithNestedFrames() {
    const Trace trace = readLog("chain");
    SpanIndex index(trace);
    index.extend();
    QCOMPARE(index.lanes().size(), std::size_t{1});
    const Lane& lane = index.lanes().front();
    QCOMPARE(spansOf(lane), std::string("ready 10..13\n"
                                        "running 13..37 H1\n"));
    QCOMPARE(framesOf(trace, lane), std::string("main runs 14..20\n"
                                                "  phase1 runs 20..24\n"
                                                "main waits 20..24 for phase1\n"
                                                "main runs 24..28\n"
                                                "  phase2 runs 28..32\n"
                                                "main waits 28..32 for phase2\n"
                                                "main runs 32..34\n"));
    QCOMPARE(lane.depth, std::uint16_t{2});
    QCOMPARE(lane.createdAt, 9u);
    QCOMPARE(lane.doneAt, 35u);
    QVERIFY(lane.outcome == Outcome::Result);
}

void TestSpans::gatherWaitsForItsChildren() {
    const Trace trace = readLog("gather");
    SpanIndex index(trace);
    index.extend();
    QCOMPARE(spansOf(*index.laneOf(1)), std::string("ready 7..10\n"
                                                    "running 10..22 H1\n"
                                                    "waiting 22..106 F5\n"
                                                    "ready 106..109\n"
                                                    "running 109..117 H13\n"));
    QCOMPARE(spansOf(*index.laneOf(3)), std::string("ready 16..34\n"
                                                    "running 34..43 H3\n"
                                                    "waiting 43..70 F7\n"
                                                    "ready 70..73\n"
                                                    "running 73..82 H9\n"));
    // sleep(0) yields: it never waits.
    QCOMPARE(spansOf(*index.laneOf(4)), std::string("ready 18..44\n"
                                                    "running 44..52 H4\n"
                                                    "ready 52..54\n"
                                                    "running 54..62 H7\n"));
    QCOMPARE(framesOf(trace, *index.laneOf(3)), std::string("fetch runs 35..41\n"
                                                            "fetch waits 41..74\n"
                                                            "fetch runs 74..79\n"));
    QVERIFY(!index.laneOf(5));
}

void TestSpans::aDeadlockWaitsForever() {
    const Trace trace = readLog("deadlock");
    SpanIndex index(trace);
    index.extend();
    QCOMPARE(spansOf(*index.laneOf(2)), std::string("ready 16..26\n"
                                                    "running 26..33 H2\n"
                                                    "waiting 33..58 F3\n"
                                                    "forever 58.. F3\n"));
}

void TestSpans::aYieldHandsBackToTheCaller() {
    const Trace trace = readLog("generators");
    SpanIndex index(trace);
    index.extend();
    const std::string frames = framesOf(trace, *index.laneOf(2));
    const std::string first = "work runs 36..38\n"
                              "  numbers runs 38..41\n"
                              "work waits 38..41 for numbers\n"
                              "  numbers waits 41..42\n"
                              "work runs 41..42\n"
                              "work waits 42..45 for numbers\n"
                              "  numbers runs 42..45\n";
    QCOMPARE(frames.substr(0, first.size()), first);
    QVERIFY(frames.find("    inner waits 312..357\n") != std::string::npos);
    const std::string yields = marksOf(trace, *index.laneOf(2), FrameMark::Kind::Yield);
    QVERIFY2(yields.starts_with("41 numbers:4\n45 numbers:4\n49 numbers:4\n"), yields.c_str());
    QVERIFY2(yields.find("anumbers") != std::string::npos, yields.c_str());
    QVERIFY2(yields.find("inner") == std::string::npos, yields.c_str());
}

void TestSpans::flowsNameWhoMadeAndWhoWoke() {
    const Trace trace = readLog("gather");
    SpanIndex index(trace);
    index.extend();
    std::string text;
    for (const Flow& flow : index.flows()) {
        if (flow.event > 110)
            break;
        text += (flow.kind == Flow::Kind::Created ? "made " : "woken ") +
                std::to_string(flow.event) + " " + std::to_string(flow.from) + ">" +
                std::to_string(flow.to) + "\n";
    }
    QCOMPARE(text, std::string("made 6 0>1\nmade 13 1>2\nmade 15 1>3\nmade 17 1>4\n"
                               "woken 70 0>3\nwoken 90 0>2\nwoken 106 0>1\n"));
}

void TestSpans::theLoopHasItsOwnCallbacks() {
    const Trace trace = readLog("chain");
    SpanIndex index(trace);
    index.extend();
    QCOMPARE(index.loopSpans().size(), std::size_t{1});
    QCOMPARE(index.loopSpans()[0].handle, 2u);
    QCOMPARE(range(index.loopSpans()[0].begin, index.loopSpans()[0].end), std::string("39..40"));
    QCOMPARE(index.iterations().size(), std::size_t{2});
    QCOMPARE(range(index.iterations()[0].begin, index.iterations()[0].end), std::string("12..38"));
    QCOMPARE(range(index.iterations()[1].begin, index.iterations()[1].end), std::string("38..41"));
}

void TestSpans::timeThatPassesIsIdle() {
    const Trace trace = readLog("gather");
    SpanIndex index(trace);
    index.extend();
    QCOMPARE(index.idles().size(), std::size_t{2});
    QCOMPARE(index.idles()[0].from, 0.0);
    QCOMPARE(index.idles()[0].to, 0.5);
    QCOMPARE(index.idles()[1].to, 1.0);
    QVERIFY(!index.idles()[0].isBlocked);
}

void TestSpans::marksCarryTheirTexts() {
    const Trace trace = readLog("chain");
    SpanIndex index(trace);
    index.extend();
    const Lane& lane = index.lanes().front();
    QCOMPARE(marksOf(trace, lane, FrameMark::Kind::Print),
             std::string("16 main:15 in main\n18 main:16 waiting for result1\n"
                         "22 phase1:5 in phase1\n26 main:18 waiting for result2\n"
                         "30 phase2:10 in phase2\n"));
    QVERIFY(marksOf(trace, lane, FrameMark::Kind::Return).starts_with("24 phase1:6 'result1'\n"));
    QVERIFY(std::any_of(index.moduleMarks().begin(), index.moduleMarks().end(),
                        [](const FrameMark& mark) { return mark.event == 43; }));
}

void TestSpans::growingGivesTheSameAsOnePass_data() {
    QTest::addColumn<QString>("log");
    for (const char* log : kLogs)
        QTest::newRow(log) << log;
}

void TestSpans::growingGivesTheSameAsOnePass() {
    QFETCH(QString, log);
    const Trace whole = readLog(log.toStdString());
    SpanIndex expected(whole);
    expected.extend();
    Trace trace;
    SpanIndex index(trace);
    for (std::size_t number = 1; number <= whole.size(); ++number) {
        copyEvent(whole, number, trace);
        if (number % 3 == 0)
            index.extend();
    }
    index.extend();
    QCOMPARE(index.lanes().size(), expected.lanes().size());
    for (std::size_t i = 0; i < index.lanes().size(); ++i) {
        const Lane& lane = index.lanes()[i];
        QVERIFY(lane.spans == expected.lanes()[i].spans);
        QVERIFY(lane.frames == expected.lanes()[i].frames);
        QVERIFY(lane.marks == expected.lanes()[i].marks);
        for (std::size_t s = 1; s < lane.spans.size(); ++s)
            QVERIFY(lane.spans[s].begin >= lane.spans[s - 1].end);
        for (std::size_t s = 1; s < lane.frames.size(); ++s)
            QVERIFY(lane.frames[s].begin >= lane.frames[s - 1].begin);
        for (std::size_t m = 1; m < lane.marks.size(); ++m)
            QVERIFY(lane.marks[m].event >= lane.marks[m - 1].event);
    }
}

QTEST_APPLESS_MAIN(TestSpans)
#include "tst_spans.moc"
