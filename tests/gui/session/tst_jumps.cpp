// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Causes and effects, running on to something, and the way back from jumps.
#include "gui/session/causes.h"
#include "gui/session/session.h"
#include "tests/support/recordedlog.h"

#include <QTest>

#include <algorithm>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Gather {
    Session session;
    Gather() { session.openTrace(tests::recordedLog("gather"), QStringLiteral("gather")); }

    [[nodiscard]] const Trace& trace() const { return session.trace(); }
    // The number of the nth event of a kind that names `a`.
    [[nodiscard]] std::size_t find(EventKind kind, std::uint32_t a, int nth = 1) const {
        for (std::size_t n = 1; n <= trace().size(); ++n) {
            const Event& event = trace().event(n);
            if (event.kind == kind && event.a == a && --nth == 0)
                return n;
        }
        return 0;
    }
};

} // namespace

class TestJumps : public QObject {
    Q_OBJECT

private slots:
    void aWakeupLeadsBackToTheTimerThatWasSet() {
        const Gather run;
        // H9 wakes Task-3, because H6 ended F7, because it was set.
        const std::size_t runs = run.find(EventKind::HandleRun, 9);
        const std::size_t queued = causeOf(run.trace(), runs);
        QCOMPARE(queued, run.find(EventKind::HandleQueued, 9));
        const std::size_t done = causeOf(run.trace(), queued);
        QCOMPARE(done, run.find(EventKind::FutureDone, 7));
        const std::size_t timer = causeOf(run.trace(), done);
        QCOMPARE(timer, run.find(EventKind::HandleRun, 6));
        std::size_t set = causeOf(run.trace(), timer);
        if (run.trace().event(set).kind == EventKind::HandleQueued)
            set = causeOf(run.trace(), set);
        QCOMPARE(set, run.find(EventKind::TimerSet, 6));
    }

    void effectsLeadForwardAlongTheSameWay() {
        const Gather run;
        const std::size_t done = run.find(EventKind::FutureDone, 7);
        const std::size_t queued = effectOf(run.trace(), done);
        QCOMPARE(queued, run.find(EventKind::HandleQueued, 9));
        QCOMPARE(effectOf(run.trace(), queued), run.find(EventKind::HandleRun, 9));
    }

    void everyCauseIsEarlierAndEveryEffectLater() {
        for (const char* log : {"gather", "chain", "deadlock", "cancellation", "callbacks"}) {
            const Trace trace = tests::recordedLog(log);
            QVERIFY(trace.size() > 0);
            for (std::size_t n = 0; n <= trace.size() + 1; ++n) {
                const std::size_t cause = causeOf(trace, n);
                const std::size_t effect = effectOf(trace, n);
                QVERIFY(cause < n || cause == 0);
                QVERIFY(effect > n || effect == 0);
            }
        }
    }

    void aTaskIsReachedInBothDirections() {
        Gather run;
        const FutureId task3 = run.session.spans().lanes()[2].task;
        run.session.runUntilRuns(task3, 1);
        const std::size_t first = run.session.cursor();
        QCOMPARE(run.trace().event(first).kind, EventKind::HandleRun);
        QCOMPARE(run.session.state().currentTask, task3);
        run.session.runUntilRuns(task3, 1);
        QVERIFY(run.session.cursor() > first);
        QCOMPARE(run.session.state().currentTask, task3);
        const std::size_t last = run.session.cursor();
        run.session.runUntilRuns(task3, 1); // it never runs again
        QCOMPARE(run.session.cursor(), last);
        run.session.runUntilRuns(task3, -1);
        QCOMPARE(run.session.cursor(), first);
    }

    void aFuturesEndIsReachedFromBothSides() {
        Gather run;
        const std::size_t done = run.find(EventKind::FutureDone, 7);
        run.session.runUntilDone(7);
        QCOMPARE(run.session.cursor(), done);
        run.session.toEnd();
        run.session.runUntilDone(7);
        QCOMPARE(run.session.cursor(), done);
    }

    void breakpointsAreReachedInBothDirections() {
        Gather run;
        run.session.toggleBreakpoint(7); // print(f"{name}: done")
        std::vector<std::size_t> found;
        for (std::size_t before = 0; run.session.runToBreakpoint(1), run.session.cursor() != before;
             before = run.session.cursor())
            found.push_back(run.session.cursor());
        QCOMPARE(found.size(), std::size_t(3));
        run.session.toEnd();
        for (auto expected = found.rbegin(); expected != found.rend(); ++expected) {
            run.session.runToBreakpoint(-1);
            QCOMPARE(run.session.cursor(), *expected);
        }
    }

    void jumpsAreUndoneAndRedone() {
        Gather run;
        QVERIFY(!run.session.canGoBack());
        run.session.seekTo(5);
        run.session.runUntilDone(7);
        const std::size_t there = run.session.cursor();
        run.session.follow(1);
        QVERIFY(run.session.cursor() > there);
        run.session.goBack();
        QCOMPARE(run.session.cursor(), there);
        run.session.goBack();
        QCOMPARE(run.session.cursor(), std::size_t(5));
        QVERIFY(!run.session.canGoBack());
        run.session.goForth();
        QCOMPARE(run.session.cursor(), there);
    }
};

QTEST_GUILESS_MAIN(TestJumps)
#include "tst_jumps.moc"
