// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The window at every size: no control is cut, one region at a time where there is no room for
// more, and a run of many tasks beside its code.
#include "gui/app/arrangement.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/panel.h"
#include "gui/app/transportbar.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/inspector/inspectorview.h"
#include "gui/inspector/narratorstrip.h"
#include "gui/output/groupsview.h"
#include "gui/output/problemsview.h"
#include "gui/stage/stageview.h"
#include "gui/timeline/timelinelegend.h"
#include "gui/timeline/timelineview.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestSizes : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void init() {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!m_window->session().isRunning());
        m_window->session().seekTo(72);
    }

    void cleanup() {
        m_window->session().setDocument({}, {}, {});
        m_window->close();
        m_window.reset();
    }

    void theToolbarsPartsKeepApart_data() {
        QTest::addColumn<int>("width");
        for (const int width :
             {480, 560, 640, 679, 680, 760, 800, 900, 1024, 1100, 1180, 1280, 1440, 1920})
            QTest::addRow("%d", width) << width;
    }

    void theToolbarsPartsKeepApart() {
        QFETCH(int, width);
        resizeTo(width, 700);
        auto* bar = m_window->findChild<TransportBar*>();
        QVERIFY(bar);
        int right = 0;
        for (const QWidget* part : visibleChildren(*bar)) {
            QVERIFY2(part->x() >= right, qPrintable(part->accessibleName()));
            QVERIFY(part->width() >= part->minimumSizeHint().width());
            right = part->geometry().right();
        }
        QVERIFY(right < bar->width());
    }

    void theLegendLeavesTheTabsAlone() {
        for (int width = 1440; width >= 800; width -= 80) {
            resizeTo(width, 700);
            auto* legend = m_window->findChild<TimelineLegend*>();
            const PanelHeader& header = panelOf(workspace().timeline())->header();
            QVERIFY2(legend->mapTo(&header, QPoint()).x() >= header.tabsWidth(),
                     qPrintable(QString::number(width)));
        }
    }

    void inASmallWindowOneRegionIsShownAtATime() {
        resizeTo(760, 560);
        QVERIFY(workspace().isCompact());
        QVERIFY(showsOnly(workspace().stage()));
        QVERIFY(workspace().strip().isVisible());
        workspace().showRegion(Workspace::Region::Code);
        QVERIFY(showsOnly(workspace().editor()));
        workspace().showRegion(Workspace::Region::Timeline);
        QVERIFY(showsOnly(workspace().timeline()));
        workspace().showRegion(Workspace::Region::Inspector);
        QVERIFY(showsOnly(workspace().inspector()));
        QCOMPARE(panelOf(workspace().inspector())->width(), workspace().width());
    }

    void theRegionsAreChosenByMouseAndByKey() {
        resizeTo(760, 560);
        QVERIFY(workspace().isCompact());
        PanelHeader& tabs = regionTabs();
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, QPoint(20, 10));
        QCOMPARE(workspace().region(), Workspace::Region::Code);
        QVERIFY(showsOnly(workspace().editor()));
        tabs.setFocus();
        QTest::keyClick(&tabs, Qt::Key_Right);
        QTest::keyClick(&tabs, Qt::Key_Right);
        QVERIFY(showsOnly(workspace().timeline()));
        QTest::keyClick(&tabs, Qt::Key_Right);
        QVERIFY(showsOnly(workspace().inspector()));
    }

    void aLinkToALineShowsTheCode() {
        resizeTo(760, 560);
        QVERIFY(workspace().isCompact());
        workspace().goToLine(6);
        QVERIFY(showsOnly(workspace().editor()));
        QCOMPARE(workspace().editor().cursorLine(), 6);
        workspace().showProblems();
        QVERIFY(showsOnly(workspace().problems()));
    }

    void aLargeWindowHasAllAgain() {
        resizeTo(760, 560);
        QVERIFY(workspace().isCompact());
        workspace().showRegion(Workspace::Region::Inspector);
        resizeTo(1440, 900);
        QVERIFY(!workspace().isCompact());
        QVERIFY(workspace().editor().isVisible() && workspace().stage().isVisible() &&
                workspace().timeline().isVisible() && workspace().inspector().isVisible());
        QVERIFY(!workspace().strip().isVisible() && !regionTabs().isVisible());
        QVERIFY(panelOf(workspace().inspector())->width() < 400);
        QVERIFY(workspace().stage().width() > 600);
    }

    void aRunOfManyTasksKeepsItsCodeBesideTheirList() {
        m_window->session().setDocument(
            QStringLiteral("import asyncio\nasync def w(i):\n    await asyncio.sleep(i)\n"
                           "async def main():\n"
                           "    await asyncio.gather(*(w(i) for i in range(60)))\n"
                           "asyncio.run(main())\n"),
            QStringLiteral("sixty.py"), {});
        m_window->session().run();
        QTRY_VERIFY(workspace().hasGroups());
        QVERIFY(workspace().editor().isVisible());
        QCOMPARE(panelOf(workspace().groups()), panelOf(workspace().editor()));
        workspace().showGroups();
        QVERIFY(workspace().groups().isVisible() && !workspace().editor().isVisible());
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!workspace().hasGroups());
        QVERIFY(workspace().editor().isVisible());
    }

private:
    // Layouts follow in posted events.
    void resizeTo(int width, int height) {
        m_window->resize(width, height);
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(workspace().width(), width);
    }

    Workspace& workspace() { return m_window->workspace(); }
    Panel* panelOf(const QWidget& page) { return workspace().arrangement().panelOf(&page); }

    PanelHeader& regionTabs() {
        for (PanelHeader* header :
             workspace().findChildren<PanelHeader*>(QString(), Qt::FindDirectChildrenOnly))
            return *header;
        qFatal("the workspace has no tabs of regions");
    }

    // Of the regions that the tabs choose between.
    bool showsOnly(const QWidget& page) {
        const QWidget* const all[] = {&workspace().editor(), &workspace().stage(),
                                      &workspace().timeline(), &workspace().problems(),
                                      &workspace().inspector()};
        return std::all_of(std::begin(all), std::end(all), [&page](const QWidget* each) {
            return each->isVisible() == (each == &page);
        });
    }

    static std::vector<const QWidget*> visibleChildren(const QWidget& parent) {
        std::vector<const QWidget*> parts;
        for (const auto* child :
             parent.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisible())
                parts.push_back(child);
        std::sort(parts.begin(), parts.end(),
                  [](const QWidget* a, const QWidget* b) { return a->x() < b->x(); });
        return parts;
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSizes)
#include "tst_sizes.moc"
