// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Why is it waiting, who woke it, when will it run: every sentence and the event that it leads to.
#include "core/trace/stateat.h"
#include "gui/inspector/inspectorlayout.h"
#include "gui/inspector/waitstory.h"
#include "tests/support/recordedlog.h"

#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

QString told(const std::vector<StoryLine>& lines) {
    QStringList all;
    for (const StoryLine& line : lines)
        all << (line.event ? QStringLiteral("%1 [%2]").arg(line.text).arg(line.event) : line.text);
    return all.join(u'\n');
}

QString taskAt(const char* log, std::size_t event, FutureId task, bool mayTellFuture = true) {
    const Trace trace = tests::recordedLog(log);
    const State state = replay(trace, event);
    InspectorSource source{trace, state, {Selection::Kind::Task, task}, {}};
    source.mayTellFuture = mayTellFuture;
    return told(taskStory(source, task));
}

} // namespace

class TestWaitStory : public QObject {
    Q_OBJECT

private slots:
    void aSleepIsEndedByItsTimer() {
        QCOMPARE(taskAt("gather", 44, 3),
                 QStringLiteral("Task-3 waits for the 0.5 s sleep F7. [42]\n"
                                "Timer H6 ends it at 0.500 s. [40]\n"
                                "It runs next at 0.500 s. [73]"));
    }

    void aReadyTaskWasWokenAndHasAPlace() {
        QCOMPARE(taskAt("gather", 72, 3),
                 QStringLiteral("The 0.5 s sleep F7 woke it: it was done, so H9 joined the ready "
                                "queue. [70]\n"
                                "H6 had ended F7. [69]\n"
                                "H9 stands at the front of the queue.\n"
                                "It runs next at 0.500 s. [73]"));
    }

    void aGatherNamesItsOpenChildren() {
        const QString story = taskAt("gather", 72, 1);
        QVERIFY2(
            story.contains(QStringLiteral("It ends when these have ended: Task-2 and Task-3.")),
            qPrintable(story));
    }

    void whileOnePredictsTheFutureIsNotTold() {
        QVERIFY(!taskAt("gather", 72, 3, false).contains(QStringLiteral("runs next")));
        QVERIFY(taskAt("gather", 72, 3, true).contains(QStringLiteral("runs next")));
    }

    void aDeadlockIsFollowedRoundItsCycleOnce() {
        const Trace trace = tests::recordedLog("deadlock");
        const State state = replay(trace, trace.size());
        const InspectorSource source{trace, state, {Selection::Kind::Task, 2}, {}};
        QCOMPARE(told(taskStory(source, 2)), QStringLiteral("left waits for right. [32]\n"
                                                            "right waits for left. [56]\n"
                                                            "It does not run again in this run."));
    }

    void aFutureSaysWhoWaitsAndWhenItEnds() {
        const Trace trace = tests::recordedLog("gather");
        const State state = replay(trace, 44);
        const InspectorSource source{trace, state, {Selection::Kind::Future, 7}, {}};
        QCOMPARE(told(futureStory(source, 7)), QStringLiteral("Task-3 waits for it. [42]\n"
                                                              "Timer H6 ends it at 0.500 s. [40]\n"
                                                              "It is done at 0.500 s. [69]"));
    }

    void everyStoryLeadsToEventsThatAreThere() {
        for (const char* log : {"gather", "chain", "deadlock", "cancellation", "callbacks"}) {
            const Trace trace = tests::recordedLog(log);
            State state;
            for (std::size_t n = 0; n <= trace.size(); ++n) {
                for (FutureId id = 1; id < 12; ++id) {
                    const InspectorSource source{trace, state, {Selection::Kind::Task, id}, {}};
                    if (!state.future(id).madeAt)
                        continue;
                    const bool isTask = state.future(id).type == FutureType::Task;
                    for (const StoryLine& line :
                         isTask ? taskStory(source, id) : futureStory(source, id)) {
                        QVERIFY(!line.text.isEmpty());
                        QVERIFY(line.event <= trace.size());
                    }
                }
                if (n < trace.size())
                    apply(state, trace);
            }
        }
    }

    void aVariableHasAHistory() {
        Trace trace;
        const StringId x = trace.intern("x");
        trace.append({EventKind::Loop, std::uint8_t(LoopState::Running)});
        trace.addDetail(1, DetailKind::Variable, 1, x, trace.intern("1"));
        trace.append({EventKind::Loop, std::uint8_t(LoopState::Stopped)});
        trace.addDetail(2, DetailKind::Variable, 1, x, trace.intern("2"));
        trace.addDetail(2, DetailKind::Variable, 2, x, trace.intern("other"));
        trace.append({EventKind::Loop, std::uint8_t(LoopState::Closed)});
        trace.addDetail(3, DetailKind::Variable, 1, x, 0);
        for (const auto& [event, expected] : {std::pair<std::size_t, const char*>{1, "1 [1]"},
                                              {2, "1 [1]\n2 [2]"},
                                              {3, "1 [1]\n2 [2]\ndeleted [3]"}}) {
            const State state = replay(trace, event);
            const InspectorSource source{trace, state, {}, {}};
            QCOMPARE(told(variableStory(source, {1, x})), QString::fromLatin1(expected));
        }
    }
};

QTEST_MAIN(TestWaitStory)
#include "tst_waitstory.moc"
