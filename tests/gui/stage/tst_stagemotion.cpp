// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A moment between two layouts: nobody is lost, nobody is there twice, and the way back is the way.
#include "gui/stage/stagemotion.h"
#include "gui/stage/stagepace.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QtTest>

#include <set>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Run {
    explicit Run(const char* name)
        : trace(recordedTrace(name)) {}
    [[nodiscard]] StageLayout at(std::size_t event) const {
        return layoutStage(StateIndex(trace).stateAt(event), trace, {}, kStageSize);
    }
    Trace trace;
};

bool isEachOnce(const StageLayout& layout) {
    std::set<StageKey> keys;
    return std::all_of(layout.cards.begin(), layout.cards.end(),
                       [&](const StageCard& card) { return keys.insert(card.key).second; });
}

} // namespace

class TestStageMotion : public QObject {
    Q_OBJECT

private slots:
    void bothEndsAreTheLayouts();
    void eachKeyIsThereOnceInEveryMoment_data();
    void eachKeyIsThereOnceInEveryMoment();
    void theWayBackIsTheWayInReverse();
    void anInterruptedMovementGoesOnWithoutAJump();
    void withReducedMotionNothingMoves();
    void eachKindOfEventHasItsPace();
    void theSlowestEventOnTheWaySetsThePace();
};

void TestStageMotion::bothEndsAreTheLayouts() {
    const Run run("gather");
    const StageLayout from = run.at(72);
    const StageLayout to = run.at(73);
    QVERIFY(differ(from, to));
    for (const StageCard& card : blendStages(from, to, 0, Motion::Forward).cards) {
        const StageCard* before = from.find(card.key);
        QVERIFY(before ? before->rect == card.rect && card.opacity == 1 : card.opacity == 0);
    }
    const StageLayout end = blendStages(from, to, 1, Motion::Forward);
    QCOMPARE(end.cards.size(), to.cards.size());
    for (const StageCard& card : end.cards)
        QCOMPARE(card.rect, to.find(card.key)->rect);
}

void TestStageMotion::eachKeyIsThereOnceInEveryMoment_data() {
    QTest::addColumn<int>("motion");
    QTest::newRow("forward") << int(Motion::Forward);
    QTest::newRow("backward") << int(Motion::Backward);
    QTest::newRow("reduced") << int(Motion::Reduced);
}

void TestStageMotion::eachKeyIsThereOnceInEveryMoment() {
    QFETCH(const int, motion);
    for (const char* name : {"gather", "deadlock", "chain"}) {
        const Run run(name);
        StageLayout shown = run.at(0);
        // Each movement is interrupted by the next.
        for (std::size_t event = 1; event <= run.trace.size(); ++event) {
            const StageLayout to = run.at(event);
            QVERIFY(isEachOnce(to));
            shown = blendStages(shown, to, 0.6, Motion(motion));
            QVERIFY2(isEachOnce(shown), name);
            for (const StageCard& card : to.cards)
                QVERIFY2(shown.find(card.key), name);
        }
    }
}

void TestStageMotion::theWayBackIsTheWayInReverse() {
    const Run run("gather");
    for (const std::size_t event : {30, 45, 72, 80}) {
        const StageLayout a = run.at(event);
        const StageLayout b = run.at(event + 1);
        const StageLayout there = blendStages(a, b, 0.25, Motion::Forward);
        const StageLayout back = blendStages(b, a, 0.75, Motion::Backward);
        QCOMPARE(there.cards.size(), back.cards.size());
        for (const StageCard& card : there.cards) {
            QCOMPARE(back.find(card.key)->rect, card.rect);
            QCOMPARE(back.find(card.key)->opacity, card.opacity);
        }
    }
}

void TestStageMotion::anInterruptedMovementGoesOnWithoutAJump() {
    const Run run("gather");
    const StageLayout half = blendStages(run.at(72), run.at(73), 0.4, Motion::Forward);
    const StageLayout to = run.at(78);
    for (const StageCard& card : blendStages(half, to, 0, Motion::Forward).cards) {
        if (const StageCard* before = half.find(card.key)) {
            QCOMPARE(card.rect, before->rect);
            QCOMPARE(card.opacity, before->opacity);
        }
    }
}

void TestStageMotion::withReducedMotionNothingMoves() {
    const Run run("gather");
    const StageLayout from = run.at(72);
    const StageLayout to = run.at(73);
    for (const double progress : {0.1, 0.4, 0.6, 0.9}) {
        for (const StageCard& card : blendStages(from, to, progress, Motion::Reduced).cards) {
            const StageCard* before = from.find(card.key);
            const StageCard* after = to.find(card.key);
            QVERIFY((before && before->rect == card.rect) || (after && after->rect == card.rect));
        }
    }
}

void TestStageMotion::eachKindOfEventHasItsPace() {
    const auto pace = [](EventKind kind, std::uint8_t op = 0) {
        return paceOf({.kind = kind, .op = op}).duration;
    };
    QCOMPARE(pace(EventKind::Iteration), 180);
    QCOMPARE(pace(EventKind::HandleRun), 320);
    QCOMPARE(pace(EventKind::Line), 90);
    QCOMPARE(pace(EventKind::Frame), 140);
    QCOMPARE(pace(EventKind::TaskCreated), 300);
    QCOMPARE(pace(EventKind::TaskWaits), 360);
    QCOMPARE(pace(EventKind::TimerSet), 260);
    QCOMPARE(pace(EventKind::Clock), 420);
    QCOMPARE(pace(EventKind::HandleQueued, std::uint8_t(CallbackKind::Wakeup)), 340);
    QCOMPARE(pace(EventKind::HandleQueued, std::uint8_t(CallbackKind::SleepDone)), 280);
    QCOMPARE(paceOf({.kind = EventKind::Line}).easing, QEasingCurve::OutCubic);
    QCOMPARE(paceOf({.kind = EventKind::TaskDone}).easing, QEasingCurve::InOutCubic);
}

void TestStageMotion::theSlowestEventOnTheWaySetsThePace() {
    const Run run("gather");
    int slowest = 0;
    for (std::size_t event = 61; event <= 72; ++event)
        slowest = std::max(slowest, paceOf(run.trace.event(event)).duration);
    QVERIFY(slowest > 0);
    QCOMPARE(paceBetween(run.trace, 60, 72).duration, slowest);
    QCOMPARE(paceBetween(run.trace, 72, 60).duration, int(slowest * 0.7));
    QCOMPARE(paceBetween(run.trace, 72, 72).duration, 0);
}

QTEST_MAIN(TestStageMotion)
#include "tst_stagemotion.moc"
