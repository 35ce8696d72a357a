// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The stage as a widget: pointer, wheel and keys are intents, and a movement survives what does not
// concern it.
#include "gui/stage/stageview.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QWheelEvent>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Bench {
    Bench() {
        session.openTrace(recordedTrace("gather"), QStringLiteral("gather"));
        session.seekTo(72);
        view.resize(775, 560);
        view.show();
        view.setFocus();
    }
    [[nodiscard]] const StageCard* card(CardKind kind) const {
        for (const StageCard& card : view.currentLayout().cards)
            if (card.kind == kind)
                return &card;
        return nullptr;
    }
    [[nodiscard]] QPoint middle(const StageCard& card) const {
        return view.camera().toWidget(card.rect.center()).toPoint();
    }
    void wheel(QPointF at, int turn, Qt::KeyboardModifiers keys) {
        QWheelEvent event(at, at, {}, {0, turn}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    Session session;
    StageView view{session};
};

constexpr QPoint kFloor(8, 300);

} // namespace

class TestStageView : public QObject {
    Q_OBJECT

private slots:
    void aClickSelectsTheCardAndOneOnTheFloorLetsGo();
    void thePointerLightsACard();
    void tabGoesThroughTheCardsAndEnterSelects();
    void theWheelZoomsAtThePointerAndFitShowsAll();
    void aZoomedStageIsDragged();
    void pointingDuringAMovementDoesNotEndIt();
    void aSecondStepTurnsTheMovement();
    void atHighSpeedAStepIsAJump();
    void aJumpLeavesATrailThatFades();
    void withReducedMotionTheOldPlaceIsSeenLonger();
    void anExceptionShakesTheRunningCard();
    void theCodeOfAFrameHasItsWords();
};

void TestStageView::aClickSelectsTheCardAndOneOnTheFloorLetsGo() {
    Bench bench;
    const StageCard done = *bench.card(CardKind::Done);
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, bench.middle(done));
    QVERIFY(bench.session.isPinned());
    QCOMPARE(bench.session.selection().id, done.target.id);
    QVERIFY(bench.card(CardKind::Done)->isSelected);
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, kFloor);
    QVERIFY(!bench.session.isPinned());
}

void TestStageView::thePointerLightsACard() {
    Bench bench;
    QTest::mouseMove(&bench.view, bench.middle(*bench.card(CardKind::Done)));
    QTRY_VERIFY(bench.card(CardKind::Done)->isLit);
    QTest::mouseMove(&bench.view, kFloor);
    QTRY_VERIFY(!bench.card(CardKind::Done)->isLit);
}

void TestStageView::tabGoesThroughTheCardsAndEnterSelects() {
    Bench bench;
    QVERIFY(!bench.view.focusCard());
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    QVERIFY(bench.view.focusCard());
    const Selection first = bench.view.focusCard()->target;
    QVERIFY(!bench.session.isPinned());
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const StageKey second = bench.view.focusCard()->key;
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    QVERIFY(bench.view.focusCard()->key != second);
    QTest::keyClick(&bench.view, Qt::Key_Backtab);
    QVERIFY(bench.view.focusCard()->key == second);
    QTest::keyClick(&bench.view, Qt::Key_Backtab);
    QVERIFY(bench.view.focusCard()->target == first);
    QVERIFY(bench.view.accessibleDescription().startsWith(describeCard(*bench.view.focusCard())));
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QVERIFY(bench.session.isPinned());
    QVERIFY(bench.session.selection() == first);
}

void TestStageView::theWheelZoomsAtThePointerAndFitShowsAll() {
    Bench bench;
    const QPointF at(200, 120);
    const QPointF scene = bench.view.camera().toScene(at);
    bench.wheel(at, 360, Qt::ControlModifier);
    QVERIFY(bench.view.camera().zoom > 1.5);
    const QPointF kept = bench.view.camera().toScene(at);
    QVERIFY(QLineF(kept, scene).length() < 0.01);
    QTest::keyClick(&bench.view, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(bench.view.camera().isFitted());
    QTest::keyClick(&bench.view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(!bench.view.camera().isFitted());
    // The button at the right end of the header shows all again, and so does the floor.
    bench.view.fitAll();
    bench.view.zoomBy(1.5, {775, 0});
    const QPointF button =
        bench.view.camera().toWidget(fitButton(bench.view.currentLayout()).center());
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, button.toPoint());
    QVERIFY(bench.view.camera().isFitted());
    bench.view.zoomBy(1.5, {8, 300});
    QTest::mouseDClick(&bench.view, Qt::LeftButton, {}, kFloor);
    QVERIFY(bench.view.camera().isFitted());
    bench.view.zoomBy(1.5, at);
    bench.wheel(at, -1200, Qt::ControlModifier);
    QVERIFY(bench.view.camera().isFitted());
    QCOMPARE(bench.view.camera().offset, QPointF());
}

void TestStageView::aZoomedStageIsDragged() {
    Bench bench;
    bench.view.zoomBy(2, {400, 300});
    const QPointF before = bench.view.camera().offset;
    QPoint floor = bench.view.camera().toWidget({400, 216}).toPoint();
    QVERIFY(!bench.view.currentLayout().cardAt({400, 216}));
    QTest::mousePress(&bench.view, Qt::LeftButton, {}, floor);
    QMouseEvent move(QEvent::MouseMove, floor + QPoint(30, 20), floor + QPoint(30, 20),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&bench.view, &move);
    QTest::mouseRelease(&bench.view, Qt::LeftButton, {}, floor + QPoint(30, 20));
    QCOMPARE(bench.view.camera().offset, before + QPointF(30, 20));
}

void TestStageView::pointingDuringAMovementDoesNotEndIt() {
    Bench bench;
    bench.session.seekTo(73);
    QVERIFY(bench.view.isAnimating());
    bench.session.setHover({Selection::Kind::Task, bench.card(CardKind::Done)->key.id});
    QVERIFY(bench.view.isAnimating());
    QVERIFY(bench.card(CardKind::Done)->isLit);
    bench.session.select(bench.card(CardKind::Done)->target);
    QVERIFY(bench.view.isAnimating());
    QTRY_VERIFY(!bench.view.isAnimating());
    for (const StageCard& card : bench.view.shownLayout().cards)
        QCOMPARE(card.opacity, 1.0);
}

void TestStageView::aSecondStepTurnsTheMovement() {
    Bench bench;
    bench.session.seekTo(73);
    bench.session.seekTo(72);
    bench.session.seekTo(74);
    QVERIFY(bench.view.isAnimating());
    QTRY_VERIFY(!bench.view.isAnimating());
    const StageLayout& end = bench.view.currentLayout();
    const StageLayout shown = bench.view.shownLayout();
    QCOMPARE(shown.cards.size(), end.cards.size());
    for (const StageCard& card : shown.cards) {
        QCOMPARE(card.rect, end.find(card.key)->rect);
        QCOMPARE(card.opacity, 1.0);
    }
}

void TestStageView::atHighSpeedAStepIsAJump() {
    Bench bench;
    bench.session.setSpeed(16);
    bench.session.seekTo(73);
    QVERIFY(!bench.view.isAnimating());
}

void TestStageView::aJumpLeavesATrailThatFades() {
    Bench bench;
    bench.view.finishAnimation();
    QVERIFY(bench.view.trails().empty());
    bench.session.setSpeed(16);
    bench.session.seekTo(73); // Task-3 goes from READY to RUNNING
    QVERIFY(!bench.view.trails().empty());
    QVERIFY(bench.view.trails().size() <= 24);
    QTRY_VERIFY(bench.view.trails().empty());
}

void TestStageView::withReducedMotionTheOldPlaceIsSeenLonger() {
    Bench bench;
    bench.session.setMotionReduced(true);
    bench.view.finishAnimation();
    bench.session.seekTo(73);
    QVERIFY(!bench.view.trails().empty());
    const QImage marked = bench.view.grab().toImage();
    bench.view.finishAnimation();
    QVERIFY(bench.view.trails().empty());
    QVERIFY(marked != bench.view.grab().toImage());
}

void TestStageView::anExceptionShakesTheRunningCard() {
    Session session;
    StageView view(session);
    session.setDocument(QStringLiteral("import asyncio\n\n\nasync def main():\n    1 / 0\n\n\n"
                                       "asyncio.run(main())\n"),
                        QStringLiteral("raise.py"), {});
    session.run();
    QTRY_VERIFY(!session.isRunning());
    view.resize(775, 560);
    view.show();
    std::size_t raised = 0;
    for (std::size_t n = 1; n <= session.trace().size() && !raised; ++n) {
        const Event& event = session.trace().event(n);
        if (event.kind == EventKind::Frame && FrameOp(event.op) == FrameOp::Raise)
            raised = n;
    }
    QVERIFY(raised > 0);
    session.seekTo(raised - 1);
    view.finishAnimation();
    session.seekTo(raised);
    QVERIFY(view.isAnimating());
    QTRY_VERIFY(!view.isAnimating());
    session.seekTo(raised - 1); // back: nothing is raised on the way
    view.finishAnimation();
    QCOMPARE(view.shownLayout().cards.size(), view.currentLayout().cards.size());
}

void TestStageView::theCodeOfAFrameHasItsWords() {
    const QString text = QStringLiteral("import asyncio\n\n\nasync def inner():\n"
                                        "    return 'x' + str(12)\n\n\nasync def main():\n"
                                        "    await inner()\n\n\nasyncio.run(main())\n");
    Session session;
    StageView view(session);
    session.setDocument(text, QStringLiteral("words.py"), {});
    session.run();
    QTRY_VERIFY(!session.isRunning());
    session.runToLine(5);
    QStringList words;
    for (const StageCard& card : view.currentLayout().cards)
        for (const StageRow& row : card.rows)
            for (const SourceWord& word : row.words)
                words << row.code.mid(word.begin, word.length);
    QVERIFY2(words.contains(QStringLiteral("return")), qPrintable(words.join(u' ')));
    QVERIFY(words.contains(QStringLiteral("'x'")));
    QVERIFY(words.contains(QStringLiteral("12")));
    QVERIFY(words.contains(QStringLiteral("await")));
}

QTEST_MAIN(TestStageView)
#include "tst_stageview.moc"
