// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The tabs of the window's panels: dragged elsewhere, in windows of their own, put back,
// remembered.
#include "gui/app/actions.h"
#include "gui/app/arrangement.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/panel.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/output/outputview.h"
#include "gui/output/problemsview.h"
#include "gui/timeline/timelineview.h"

#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestArrangement : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void init() {
        QSettings().clear();
        open();
    }

    void cleanup() { close(); }

    void aTabDraggedToAnotherPanelStandsThere() {
        Panel* corner = panelOf(workspace().output());
        Panel* right = panelOf(workspace().inspector());
        QVERIFY(corner != right);
        dragTab(*corner, 0, right->header().mapToGlobal(QPoint(4, 10)));
        QCOMPARE(panelOf(workspace().output()), right);
        QCOMPARE(right->pages().front(), static_cast<QWidget*>(&workspace().output()));
        QCOMPARE(right->currentPage(), static_cast<QWidget*>(&workspace().output()));
        QVERIFY(workspace().output().isVisible() && !workspace().inspector().isVisible());
        QVERIFY(corner->isVisible()); // it still has the problems
        dragTab(*corner, 0, right->header().mapToGlobal(QPoint(right->width() - 4, 10)));
        QVERIFY(!corner->isVisible());
        QCOMPARE(right->pages().back(), static_cast<QWidget*>(&workspace().problems()));
        m_window->actions().panelsBack->trigger();
        QVERIFY(corner->isVisible() && workspace().arrangement().isUsual());
        QCOMPARE(panelOf(workspace().output()), corner);
    }

    void aTabDraggedWithinItsPanelChangesItsPlaceThere() {
        Panel* corner = panelOf(workspace().output());
        const auto before = corner->pages();
        dragTab(*corner, 0, corner->header().mapToGlobal(QPoint(corner->width() - 4, 10)));
        QCOMPARE(corner->pages(), (std::vector<QWidget*>{before[1], before[0]}));
        dragTab(*corner, 1, corner->header().mapToGlobal(QPoint(4, 10)));
        QCOMPARE(corner->pages(), before);
        QVERIFY(workspace().arrangement().isUsual());
    }

    void aClickMovesNothing() {
        Panel* corner = panelOf(workspace().output());
        const QPoint tab(30, 10);
        QTest::mousePress(&corner->header(), Qt::LeftButton, {}, tab);
        QTest::mouseMove(&corner->header(), tab + QPoint(2, 1));
        QTest::mouseRelease(&corner->header(), Qt::LeftButton, {}, tab + QPoint(2, 1));
        QVERIFY(workspace().arrangement().isUsual());
        QCOMPARE(corner->currentPage(), static_cast<QWidget*>(&workspace().output()));
    }

    void aPageHasAWindowOfItsOwnUntilThatIsClosed() {
        TimelineView& timeline = workspace().timeline();
        Panel* below = panelOf(timeline);
        dragTab(*below, 0, m_window->frameGeometry().bottomRight() + QPoint(300, 80));
        QVERIFY(workspace().arrangement().isInWindow(&timeline));
        QVERIFY(timeline.isVisible() && timeline.window() != m_window.get());
        QVERIFY(!below->isVisible());
        QCOMPARE(timeline.window()->windowTitle(), QStringLiteral("Timeline"));
        // The keys of the run act there too.
        const auto before = m_window->session().cursor();
        timeline.window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(timeline.window()));
        QTest::keyClick(timeline.window(), Qt::Key_F11);
        QVERIFY(m_window->session().cursor() > before);
        timeline.window()->close();
        QVERIFY(!workspace().arrangement().isInWindow(&timeline));
        QCOMPARE(panelOf(timeline), below);
        QVERIFY(below->isVisible() && timeline.isVisible());
    }

    void theMenuOfATabMovesItByKeyboard() {
        QMenu menu;
        workspace().arrangement().fillMenu(menu, &workspace().output());
        const auto actions = menu.actions();
        QVERIFY(actions.size() >= 6);
        QVERIFY(!actions[3]->isEnabled()); // where it is
        actions[0]->trigger();
        QCOMPARE(panelOf(workspace().output()), panelOf(workspace().editor()));
        actions[5]->trigger();
        QVERIFY(workspace().arrangement().isInWindow(&workspace().output()));
        actions[2]->trigger();
        QCOMPARE(panelOf(workspace().output()), panelOf(workspace().timeline()));
    }

    void theArrangementIsRememberedByTheNextWindow() {
        workspace().arrangement().moveTo(&workspace().problems(), QStringLiteral("left"), 0);
        workspace().arrangement().moveToWindow(&workspace().output(), QRect(40, 50, 400, 300));
        close();
        open();
        QCOMPARE(panelOf(workspace().problems()), panelOf(workspace().editor()));
        QCOMPARE(panelOf(workspace().editor())->pages().front(),
                 static_cast<QWidget*>(&workspace().problems()));
        QVERIFY(workspace().arrangement().isInWindow(&workspace().output()));
        QCOMPARE(workspace().output().window()->geometry(), QRect(40, 50, 400, 300));
    }

    void settingsOfAnotherVersionOrSpoilsAreHarmless() {
        close();
        QSettings().setValue(QStringLiteral("layout/pages"),
                             QStringList{QStringLiteral("nothing:left"), QStringLiteral("output:"),
                                         QStringLiteral("code:mars"), QStringLiteral("problems"),
                                         QStringLiteral("timeline:right"),
                                         QStringLiteral("timeline:left"), QString()});
        open();
        QVERIFY(workspace().editor().isVisible());
        QVERIFY(panelOf(workspace().output()) && panelOf(workspace().problems()));
        QVERIFY(panelOf(workspace().timeline())->isVisible());
    }

    void aNarrowWindowJoinsTheCornerWithTheTimelineAndLetsItGoAgain() {
        Panel* corner = panelOf(workspace().output());
        m_window->resize(1024, 640);
        QTRY_COMPARE(panelOf(workspace().output()), panelOf(workspace().timeline()));
        QVERIFY(!corner->isVisible());
        m_window->resize(1440, 900);
        QTRY_COMPARE(panelOf(workspace().output()), corner);
        QVERIFY(corner->isVisible() && workspace().arrangement().isUsual());
    }

private:
    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->rememberLayout();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!m_window->session().isRunning());
    }

    void close() {
        m_window->session().setDocument({}, {}, {});
        m_window->close();
        m_window.reset();
    }

    Workspace& workspace() { return m_window->workspace(); }
    Panel* panelOf(const QWidget& page) { return workspace().arrangement().panelOf(&page); }

    static void dragTab(Panel& panel, int tab, QPoint to) {
        PanelHeader& header = panel.header();
        QPoint from(30, 10);
        while (tab > 0 && header.slotAt(header.mapToGlobal(from)) < tab + 1)
            from += QPoint(4, 0);
        QTest::mousePress(&header, Qt::LeftButton, {}, from);
        QTest::mouseMove(&header, from + QPoint(20, 4));
        QTest::mouseMove(&header, header.mapFromGlobal(to));
        QTest::mouseRelease(&header, Qt::LeftButton, {}, header.mapFromGlobal(to));
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestArrangement)
#include "tst_arrangement.moc"
