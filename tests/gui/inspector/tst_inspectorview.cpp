// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The inspector on a session with a recorded run: it follows the cursor, and clicks are intents.
#include "gui/inspector/inspectorpage.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorpanel.h"
#include "tests/gui/narration/recordedtrace.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

struct Bench {
    explicit Bench(const char* scene) {
        session.openTrace(recordedTrace(scene), QString::fromLatin1(scene));
        view = std::make_unique<InspectorView>(session);
        view->resize(292, 524);
        view->show();
    }
    // Clicks the first place that leads to something of this kind.
    void clickOn(Selection::Kind kind) const {
        for (const InspectorTarget& target : view->page().geometryOfItems().targets)
            if (target.selection.kind == kind)
                return QTest::mouseClick(const_cast<InspectorPage*>(&view->page()), Qt::LeftButton,
                                         {}, target.rect.center().toPoint());
    }
    Session session;
    std::unique_ptr<InspectorView> view;
};

} // namespace

class TestInspectorView : public QObject {
    Q_OBJECT

private slots:
    void followsTheCursor();
    void theNarratorIsReadAloud();
    void aClickOnABadgeSelectsTheTask();
    void aClickOnAStackRowGoesToItsLine();
    void keysReachEverythingThatCanBeClicked();
    void aClickOnAVariableShowsItsValues();
    void aDeadlockShowsTheDiagnosis();
    void aPinnedTaskIsShownInsteadOfTheDiagnosis();
    void longTextMakesTheNarratorHigher();
};

void TestInspectorView::followsTheCursor() {
    Bench bench("gather");
    bench.session.seekTo(72);
    QCOMPARE(bench.view->page().content().title, QStringLiteral("Task-3"));
    bench.session.seekTo(30);
    QCOMPARE(bench.view->page().content().title, QStringLiteral("Task-2"));
}

void TestInspectorView::theNarratorIsReadAloud() {
    Bench bench("gather");
    bench.session.seekTo(72);
    QCOMPARE(
        bench.view->narrator().accessibleName(),
        QStringLiteral("Iteration 6 begins with one ready handle, H9. The 0.5 s sleep F7 ended in "
                       "iteration 5, so the loop queued H9 to wake its waiter. Next: H9 runs and "
                       "Task-3 goes on after line 6."));
    QCOMPARE(bench.view->narrator().height(), NarratorPanel::kHeight);
}

void TestInspectorView::aClickOnABadgeSelectsTheTask() {
    Bench bench("gather");
    bench.session.seekTo(72);
    bench.clickOn(Selection::Kind::Task);
    QCOMPARE(bench.session.selection(), (Selection{Selection::Kind::Task, 1}));
    QCOMPARE(bench.view->page().content().title, QStringLiteral("Task-1"));
    bench.clickOn(Selection::Kind::Future);
    QCOMPARE(bench.view->page().content().title, QStringLiteral("F5"));
}

void TestInspectorView::aClickOnAStackRowGoesToItsLine() {
    Bench bench("chain");
    bench.session.seekTo(23);
    QSignalSpy lines(bench.view.get(), &InspectorView::lineActivated);
    for (const InspectorTarget& target : bench.view->page().geometryOfItems().targets)
        if (target.line > 0) {
            QTest::mouseClick(const_cast<InspectorPage*>(&bench.view->page()), Qt::LeftButton, {},
                              target.rect.center().toPoint());
            break;
        }
    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines.first().first().toInt(), 6);
}

void TestInspectorView::keysReachEverythingThatCanBeClicked() {
    Bench bench("gather");
    bench.session.seekTo(72);
    auto* const page = const_cast<InspectorPage*>(&bench.view->page());
    for (int i = 0; i < 3; ++i) // from the stack's row over the two variables to F7
        QTest::keyClick(page, Qt::Key_Down);
    QTest::keyClick(page, Qt::Key_Return);
    QCOMPARE(bench.session.selection(), (Selection{Selection::Kind::Future, 7}));
}

void TestInspectorView::aClickOnAVariableShowsItsValues() {
    Bench bench("gather");
    bench.session.seekTo(72);
    auto* const page = const_cast<InspectorPage*>(&bench.view->page());
    QVERIFY(page->content().history.empty());
    for (int click = 0; click < 2; ++click) {
        for (const InspectorTarget& target : page->geometryOfItems().targets)
            if (target.variable.frame) {
                QTest::mouseClick(page, Qt::LeftButton, {}, target.rect.center().toPoint());
                break;
            }
        // The first click opens them, the second closes them.
        QCOMPARE(page->content().history.empty(), click == 1);
        QCOMPARE(page->content().historyOf, click ? QString() : QStringLiteral("name"));
    }
}

void TestInspectorView::aDeadlockShowsTheDiagnosis() {
    Bench bench("deadlock");
    bench.session.seekTo(bench.session.eventCount());
    QVERIFY(bench.view->showsDiagnosis());
    auto* const step = bench.view->findChild<QPushButton*>();
    QVERIFY(step && step->isVisible());
    step->click();
    QCOMPARE(bench.session.cursor(), std::size_t(60));
    QVERIFY(!bench.view->showsDiagnosis());
    QVERIFY(!step->isVisible());
}

void TestInspectorView::aPinnedTaskIsShownInsteadOfTheDiagnosis() {
    Bench bench("deadlock");
    bench.session.select({Selection::Kind::Task, 2});
    bench.session.seekTo(bench.session.eventCount());
    QVERIFY(!bench.view->showsDiagnosis());
    QCOMPARE(bench.view->page().content().title, QStringLiteral("Task-2"));
}

void TestInspectorView::longTextMakesTheNarratorHigher() {
    NarratorPanel panel;
    panel.resize(292, 168);
    panel.tell({QString(200, QLatin1Char('x')), QString(300, QLatin1Char('y')), {}}, 1,
               lightTheme());
    QVERIFY(panel.height() > NarratorPanel::kHeight);
}

QTEST_MAIN(TestInspectorView)
#include "tst_inspectorview.moc"
