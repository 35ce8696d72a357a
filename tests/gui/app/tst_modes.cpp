// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The window in its other forms: predicting, presenting, with a drawer; the palette; jumps by keys.
#include "gui/app/actions.h"
#include "gui/app/documents.h"
#include "gui/app/gotobox.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorstrip.h"
#include "gui/predict/predictpanel.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelineview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace coroscope;
using namespace coroscope::gui;

class TestModes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!session().isRunning());
    }

    void cleanup() {
        session().setDocument({}, {}, {});
        m_window.reset();
    }

    void predictingCoversTheFutureAndKeepsTheScore() {
        session().setMotionReduced(true);
        m_window->workspace().stage().setFocus();
        QTest::keyClick(&m_window->workspace().stage(), Qt::Key_Q);
        PredictGame& game = m_window->workspace().game();
        QVERIFY(game.isOn() && game.isAsking());
        QVERIFY(m_window->workspace().predictPanel().isVisible());
        const StageLayout& stage = m_window->workspace().stage().currentLayout();
        const auto answers = std::count_if(stage.cards.begin(), stage.cards.end(),
                                           [](const StageCard& card) { return card.answer >= 0; });
        QCOMPARE(std::size_t(answers), session().question().answers.size());
        QVERIFY(std::any_of(stage.cards.begin(), stage.cards.end(),
                            [](const StageCard& card) { return card.isAsking; }));
        QVERIFY(!m_window->actions().toTask->isEnabled());
        // A click on the right card chooses it.
        const auto right =
            std::find_if(stage.cards.begin(), stage.cards.end(), [this](const StageCard& card) {
                return card.answer == int(session().question().right);
            });
        const StageCamera& camera = m_window->workspace().stage().camera();
        QTest::mouseClick(&m_window->workspace().stage(), Qt::LeftButton, {},
                          camera.toWidget(right->rect.center()).toPoint());
        QCOMPARE(session().question().chosen, int(session().question().right));
        QTest::keyClick(&m_window->workspace().predictPanel(), Qt::Key_Return);
        QCOMPARE(game.rightCount(), 1);
        m_window->actions().predict->trigger();
        QVERIFY(!game.isOn());
        QVERIFY(!session().coversFuture());
        QVERIFY(m_window->workspace().inspector().isVisible());
    }

    void inANarrowWindowEveryAnswerAndItsButtonAreInSight() {
        m_window->resize(1024, 640);
        QCoreApplication::processEvents();
        Workspace& workspace = m_window->workspace();
        session().seekTo(33);
        m_window->actions().predict->trigger();
        QVERIFY(workspace.game().isAsking());
        QCoreApplication::processEvents();
        const PredictPanel& panel = workspace.predictPanel();
        QVERIFY(panel.isVisible());
        const auto isWhole = [](const QWidget* widget) {
            return widget->visibleRegion().boundingRect() == widget->rect();
        };
        for (const AnswerButton* answer : panel.answers())
            QVERIFY(answer->isHidden() || isWhole(answer));
        QVERIFY(isWhole(panel.checkButton()));
        // The panel lies beside the stage: the code has made room.
        QVERIFY(isWhole(&workspace.stage()));
        QVERIFY(!workspace.editor().isVisible());
        m_window->actions().predict->trigger();
        QVERIFY(workspace.editor().isVisible());
        m_window->resize(1440, 900);
    }

    void presentingShowsTheNarratorInLargeType() {
        Workspace& workspace = m_window->workspace();
        QVERIFY(!workspace.strip().isVisible());
        const int before = workspace.stage().width();
        workspace.setPresenting(true);
        QVERIFY(workspace.strip().isVisible());
        QVERIFY(!workspace.inspector().isVisible());
        QTRY_VERIFY(workspace.stage().width() > before);
        session().seekTo(72);
        QCOMPARE(workspace.strip().sentence(),
                 QStringLiteral("Iteration 6 begins with one ready handle, H9."));
        workspace.setPresenting(false);
        QVERIFY(!workspace.strip().isVisible());
        QVERIFY(workspace.inspector().isVisible());
    }

    void presentingMakesCodeAndTimelineLarger() {
        Workspace& workspace = m_window->workspace();
        TimelineView& timeline = workspace.timeline();
        session().seekTo(72);
        const double row = workspace.editor().rowOf(3).height();
        const QRectF lane = timeline.rectOf(timeline.shownRows()[1]);
        workspace.setPresenting(true);
        QTRY_COMPARE(workspace.editor().rowOf(3).height(), row * 1.5);
        QTRY_COMPARE(timeline.rectOf(timeline.shownRows()[1]).height(), lane.height() * 1.5);
        // A click finds what is painted there.
        const double at = 40;
        timeline.horizontalScrollBar()->setValue(0);
        const double x = TimelineLayout::kGutter + timeline.axis().x(std::size_t(at));
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {},
                          (QPointF(x, TimelineLayout::kAxis / 2) * 1.5).toPoint());
        QVERIFY(std::abs(double(session().cursor()) - at) <= 1);
        workspace.setPresenting(false);
        QTRY_COMPARE(workspace.editor().rowOf(3).height(), row);
        QTRY_COMPARE(timeline.rectOf(timeline.shownRows()[1]), lane);
    }

    void aNarrowWindowHasTheInspectorInADrawer() {
        Workspace& workspace = m_window->workspace();
        QVERIFY(!workspace.hasDrawer());
        m_window->resize(1024, 640);
        QTRY_VERIFY(workspace.hasDrawer());
        QVERIFY(!workspace.isDrawerOpen());
        QVERIFY(workspace.strip().isVisible());
        session().select({Selection::Kind::Task, session().spans().lanes()[0].task});
        QVERIFY(workspace.isDrawerOpen());
        QVERIFY(workspace.inspector().isVisible());
        workspace.openDrawer(false);
        QVERIFY(!workspace.inspector().isVisible());
        m_window->resize(1440, 900);
        QTRY_VERIFY(!workspace.hasDrawer());
        QVERIFY(workspace.inspector().isVisible());
        QVERIFY(!workspace.strip().isVisible());
    }

    void thePaletteRunsCommands() {
        auto* box = m_window->findChild<GoToBox*>();
        QVERIFY(box);
        m_window->actions().goTo->trigger();
        box->field()->setText(QStringLiteral("fold time"));
        QCOMPARE(box->matches().size(), 1);
        QCOMPARE(box->matches().first(), m_window->actions().foldIdle);
        const bool folds = session().foldsIdle();
        QTest::keyClick(box->field(), Qt::Key_Return);
        QCOMPARE(session().foldsIdle(), !folds);
        QVERIFY(!box->isVisible());
        // What names an event goes there, whatever commands there are.
        m_window->actions().goTo->trigger();
        box->field()->setText(QStringLiteral("event 40"));
        QTest::keyClick(box->field(), Qt::Key_Return);
        QCOMPARE(session().cursor(), std::size_t(40));
        session().goBack();
        QCOMPARE(session().cursor(), std::size_t(0));
        // Down chooses the second of several.
        m_window->actions().goTo->trigger();
        box->field()->setText(QStringLiteral("iteration"));
        QVERIFY(box->matches().size() > 1);
        QTest::keyClick(box->field(), Qt::Key_Down);
        QTest::keyClick(box->field(), Qt::Key_Escape);
    }

    void keysFollowCausesAndComeBack() {
        StageView& stage = m_window->workspace().stage();
        stage.setFocus();
        session().seekTo(73); // H9 runs
        QTest::keyClick(&stage, Qt::Key_C);
        QCOMPARE(session().cursor(), std::size_t(70)); // it was queued
        QTest::keyClick(&stage, Qt::Key_C);
        QCOMPARE(session().cursor(), std::size_t(69)); // F7 was done
        QTest::keyClick(&stage, Qt::Key_E);
        QCOMPARE(session().cursor(), std::size_t(70));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(session().cursor(), std::size_t(69));
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(session().cursor(), std::size_t(70));
        QTest::keyClick(&stage, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(session().cursor(), std::size_t(71));
        QTest::keyClick(&stage, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(session().cursor(), std::size_t(70));
    }

    void functionKeysRunOnToTasksAndBreakpoints() {
        session().select({Selection::Kind::Task, session().spans().lanes()[2].task});
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(session().cursor(), std::size_t(34));
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(session().cursor(), std::size_t(73));
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(session().cursor(), std::size_t(34));
        session().seekTo(44);
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ControlModifier);
        QCOMPARE(session().cursor(), std::size_t(69)); // F7, for which Task-3 waits
        session().toggleBreakpoint(7);
        session().toStart();
        QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(session().trace().event(session().cursor()).kind, EventKind::Line);
        QCOMPARE(session().trace().event(session().cursor()).b, 7u);
        session().toggleBreakpoint(7);
    }

    void theBordersAreRemembered() {
        m_window->rememberLayout();
        m_window->resize(1300, 820);
        QCoreApplication::processEvents();
        session().setDocument({}, {}, {});
        QVERIFY(m_window->close());
        MainWindow again;
        again.rememberLayout();
        QCOMPARE(again.size(), QSize(1300, 820));
    }

private:
    [[nodiscard]] Session& session() { return m_window->session(); }
    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestModes)
#include "tst_modes.moc"
