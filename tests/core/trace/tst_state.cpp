// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The laws of stateAt, and the state at known moments of recorded runs.
#include "core/trace/stateat.h"
#include "tests/core/trace/tracedata.h"

#include <QtTest>
#include <numeric>
#include <random>

using namespace coroscope;
using namespace coroscope::tests;

class TestState : public QObject {
    Q_OBJECT
private slots:
    void anyOrderGivesTheStateOfAReplay_data();
    void anyOrderGivesTheStateOfAReplay();
    void aGrowingTraceIsFollowed();
    void aLateDetailIsSeen();
    void keyframesShareWhatDidNotChange();
    void theChainRunsOneFrameInsideAnother();
    void gatherWaitsForItsTasksWhileOneIsReady();
    void timersStandByDeadline();
    void aSuspendedTaskKeepsItsFrames();
    void aCancelledHandleIsGone();
    void aSkippedHandleCountsAsTaken();
    void doneTasksComeInOrderOfCompletion();
    void variablesAreWrittenAndDeleted();
    void aDamagedTraceIsTakenAsItStands();
};

namespace {

std::string namesOf(const Trace& trace, const State& state, const std::vector<FrameId>& frames) {
    std::string text;
    for (const FrameId frame : frames) {
        text += text.empty() ? "" : " > ";
        text += std::string(trace.string(state.frame(frame).name)) + ':' +
                std::to_string(state.frame(frame).line);
    }
    return text;
}

} // namespace

void TestState::anyOrderGivesTheStateOfAReplay_data() {
    QTest::addColumn<QString>("log");
    QTest::addColumn<int>("interval");
    for (const char* log : kLogs) {
        for (const int interval : {1, 7, 512})
            QTest::newRow(
                qPrintable(QStringLiteral("%1 by %2").arg(QLatin1String(log)).arg(interval)))
                << log << interval;
    }
}

void TestState::anyOrderGivesTheStateOfAReplay() {
    QFETCH(QString, log);
    QFETCH(int, interval);
    const Trace trace = readLog(log.toStdString());
    std::vector<State> expected(1);
    while (expected.back().event < trace.size()) {
        expected.push_back(expected.back());
        apply(expected.back(), trace);
    }
    std::vector<std::size_t> numbers(trace.size() + 1);
    std::iota(numbers.begin(), numbers.end(), 0);
    const auto holds = [&](StateIndex& index) {
        return std::all_of(numbers.begin(), numbers.end(), [&](std::size_t number) {
            return index.stateAt(number) == expected[number];
        });
    };
    const auto step = static_cast<std::size_t>(interval);
    StateIndex index(trace, step);
    QVERIFY(holds(index));
    std::reverse(numbers.begin(), numbers.end());
    QVERIFY(holds(index));
    std::shuffle(numbers.begin(), numbers.end(), std::mt19937(1));
    StateIndex fresh(trace, step);
    QVERIFY(holds(fresh));
    QVERIFY(fresh.stateAt(trace.size() + 100) == expected.back());
    QVERIFY(replay(trace, trace.size() / 2) == expected[trace.size() / 2]);
}

void TestState::aGrowingTraceIsFollowed() {
    Trace trace;
    StateIndex index(trace, 2);
    QVERIFY(index.stateAt(10) == State{});
    for (std::uint32_t line = 1; line <= 9; ++line) {
        trace.append({EventKind::Print});
        QCOMPARE(index.stateAt(1000).prints, line);
    }
    QVERIFY(index.stateAt(4) == replay(trace, 4));
}

void TestState::aLateDetailIsSeen() {
    Trace trace;
    trace.append({EventKind::FutureCreated, 0, 0, 1});
    StateIndex index(trace, 1);
    QCOMPARE(index.stateAt(1).future(1).label, 0u);
    const StringId label = trace.intern("sleep");
    trace.addDetail(1, DetailKind::FutureLabel, 1, label);
    QCOMPARE(index.stateAt(1).future(1).label, label);
    trace.append({EventKind::Print});
    QCOMPARE(index.stateAt(2).future(1).label, label);
}

void TestState::keyframesShareWhatDidNotChange() {
    CowArray<int> first;
    for (std::size_t i = 0; i < 5000; ++i)
        first.edit(i) = static_cast<int>(i);
    CowArray<int> second = first;
    second.edit(17) = -1;
    QCOMPARE(first.at(17), 17);
    QCOMPARE(second.at(17), -1);
    QCOMPARE(&first.at(4000), &second.at(4000));
    QCOMPARE(first.at(99'999), 0);
}

void TestState::theChainRunsOneFrameInsideAnother() {
    const Trace trace = readLog("chain");
    const State state = replay(trace, 23);
    QCOMPARE(namesOf(trace, state, state.stack), std::string("<module>:25 > main:17 > phase1:6"));
    QCOMPARE(namesOf(trace, state, state.framesOf(1)), std::string("main:17 > phase1:6"));
    QCOMPARE(state.line, 6u);
    QCOMPARE(state.currentTask, 1u);
    QCOMPARE(state.running, 1u);
    QCOMPARE(state.runningSince, 13u);
    QVERIFY(state.future(1).place == TaskPlace::Running);
    QCOMPARE(state.frame(state.framesOf(1)[1]).calledAt, 20u);
    QVERIFY(state.ready.empty());
    const State after = replay(trace, 24);
    QCOMPARE(namesOf(trace, after, after.framesOf(1)), std::string("main:17"));
    QCOMPARE(after.frame(after.framesOf(1)[0]).awaits, 0u);
}

void TestState::gatherWaitsForItsTasksWhileOneIsReady() {
    const Trace trace = readLog("gather");
    const State state = replay(trace, 72);
    QCOMPARE(state.iteration, 6u);
    QCOMPARE(state.snapshotLeft, 1u);
    QCOMPARE(state.ready, std::vector<HandleId>{9});
    QVERIFY(state.future(1).place == TaskPlace::Waiting);
    QCOMPARE(state.future(1).awaits, 5u);
    QCOMPARE(state.future(5).children, (std::vector<FutureId>{2, 3, 4}));
    QVERIFY(state.future(2).place == TaskPlace::Waiting);
    QVERIFY(state.future(3).place == TaskPlace::Ready);
    QCOMPARE(state.future(3).awaits, 7u); // until it runs
    QCOMPARE(state.future(3).ordinal, 3u);
    QVERIFY(state.future(4).place == TaskPlace::Done);
    QVERIFY(trace.string(state.future(4).value) == "'C'");
    QCOMPARE(state.future(6).timer, 5u);
    QCOMPARE(state.future(6).seconds, 1.0);
    QVERIFY(trace.string(state.future(6).label) == "sleep");
    QCOMPARE(state.future(6).waiter, 2u);
    QCOMPARE(state.time, 0.5);
}

void TestState::timersStandByDeadline() {
    const Trace trace = readLog("gather");
    const State state = replay(trace, 51);
    QCOMPARE(state.timers.size(), std::size_t{2});
    QVERIFY(state.handle(state.timers[0]).deadline < state.handle(state.timers[1]).deadline);
    QVERIFY(state.handle(state.timers[0]).place == HandleState::Place::Timer);
}

void TestState::aSuspendedTaskKeepsItsFrames() {
    const Trace trace = readLog("generators");
    bool isSeen = false;
    for (State state; state.event < trace.size(); apply(state, trace)) {
        if (state.currentTask == 2 || state.future(2).place != TaskPlace::Waiting)
            continue;
        const std::string names = namesOf(trace, state, state.framesOf(2));
        isSeen = isSeen || names == "work:24 > outer:14 > inner:10";
    }
    QVERIFY(isSeen);
}

void TestState::aCancelledHandleIsGone() {
    Trace trace;
    trace.append({EventKind::HandleQueued, static_cast<std::uint8_t>(CallbackKind::Call), 0, 1});
    trace.appendTimer({EventKind::TimerSet, static_cast<std::uint8_t>(CallbackKind::Call), 0, 2},
                      1);
    trace.append({EventKind::HandleCancelled, 0, 0, 1});
    trace.append({EventKind::HandleCancelled, 0, 0, 2});
    const State state = replay(trace, 4);
    QVERIFY(state.ready.empty());
    QVERIFY(state.timers.empty());
    QVERIFY(state.handle(2).place == HandleState::Place::Cancelled);
    trace.append({EventKind::HandleRun, 0, 0, 3});
    trace.append({EventKind::HandleRan, 0, 0, 3});
    trace.append({EventKind::HandleCancelled, 0, 0, 3});
    const State later = replay(trace, 7);
    QVERIFY(later.handle(3).place == HandleState::Place::Ran);
    QVERIFY(later.handle(3).isCancelled);
}

void TestState::aSkippedHandleCountsAsTaken() {
    Trace trace;
    const HandleId list[] = {1, 2, 3};
    trace.appendIteration(1, list);
    trace.append({EventKind::HandleRun, 0, 0, 2}); // 1 was cancelled long ago
    const State state = replay(trace, 2);
    QCOMPARE(state.ready, std::vector<HandleId>{3});
    QCOMPARE(state.snapshotLeft, 1u);
    QCOMPARE(state.snapshotSize, 3u);
}

void TestState::doneTasksComeInOrderOfCompletion() {
    const Trace trace = readLog("gather");
    const State state = replay(trace, 116);
    QCOMPARE(state.done, (std::vector<FutureId>{4, 3, 2, 1}));
    QVERIFY(state.tasks.empty());
    QCOMPARE(state.taskCount, 4u);
}

void TestState::variablesAreWrittenAndDeleted() {
    Trace trace;
    const StringId name = trace.intern("x");
    const StringId one = trace.intern("1");
    for (const StringId value : {one, trace.intern("2"), StringId{0}}) {
        trace.addDetail(trace.size() + 1, DetailKind::Variable, 1, name, value);
        trace.append({EventKind::Line, 0, 0, 1, 1});
    }
    QCOMPARE(replay(trace, 1).frame(1).variables, (std::vector<Variable>{{name, one}}));
    QVERIFY(trace.string(replay(trace, 2).frame(1).variables.at(0).value) == "2");
    QVERIFY(replay(trace, 3).frame(1).variables.empty());
}

void TestState::aDamagedTraceIsTakenAsItStands() {
    std::mt19937 engine(7);
    const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
    Trace trace;
    for (int i = 0; i < 20'000; ++i) {
        Event event{static_cast<EventKind>(random() % 20), static_cast<std::uint8_t>(random() % 3)};
        event.a = random() % 9;
        event.b = random() % 9;
        event.c = random() % 9;
        if (event.kind == EventKind::Clock || event.kind == EventKind::Block)
            event.a = 0;
        trace.append(event);
        if (random() % 4 == 0)
            trace.addDetail(trace.size(), static_cast<DetailKind>(random() % 12), random() % 9,
                            random() % 9);
    }
    StateIndex index(trace, 64);
    const State middle = index.stateAt(10'000);
    QVERIFY(index.stateAt(20'000).event == 20'000);
    QVERIFY(index.stateAt(10'000) == middle);
    for (FutureId task = 0; task < 10; ++task)
        QVERIFY(middle.framesOf(task).size() <= middle.frames.size());
}

QTEST_APPLESS_MAIN(TestState)
#include "tst_state.moc"
