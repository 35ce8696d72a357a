// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The page that stands where nothing is open: by mouse, by keys, in each size.
#include "gui/app/actions.h"
#include "gui/app/controls.h"
#include "gui/app/documents.h"
#include "gui/app/gallery.h"
#include "gui/app/mainwindow.h"
#include "gui/app/welcomepage.h"
#include "gui/app/welcomeparts.h"
#include "gui/app/workspace.h"
#include "scenes/library/library.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coroscope;
using namespace coroscope::gui;

class TestWelcome : public QObject {
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
        m_window->showWelcome(true);
    }

    void cleanup() {
        m_window->session().setDocument({}, {}, {});
        m_window.reset();
    }

    void everySceneHasItsCardWithAPictureOfItsRun() {
        GalleryGrid& grid = m_window->welcome().grid();
        int shelved = 0;
        for (int shelf = 0; shelf < 3; ++shelf) {
            grid.showShelf(shelf);
            QVERIFY(grid.count() >= 6);
            shelved += grid.count();
        }
        grid.showShelf(3);
        QCOMPARE(grid.count(), int(scenes::libraryScenes().size()));
        QCOMPARE(grid.count(), shelved);
        grid.finishPictures();
        for (int i = 0; i < grid.count(); ++i)
            QVERIFY2(grid.hasPicture(i), qPrintable(grid.nameOf(i)));
    }

    void arrowsChooseAndEnterOpens() {
        GalleryGrid& grid = m_window->welcome().grid();
        QVERIFY(grid.hasFocus());
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Down);
        QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(grid.current(), 3);
        QTest::keyClick(&grid, Qt::Key_Up);
        QTest::keyClick(&grid, Qt::Key_Up); // there is none above
        QCOMPARE(grid.current(), 0);
        QTest::keyClick(&grid, Qt::Key_Right);
        const QString name = grid.nameOf(1);
        QTest::keyClick(&grid, Qt::Key_Return);
        QVERIFY(!m_window->welcome().isVisible() && m_window->workspace().isVisible());
        QCOMPARE(m_window->documents().input(), QLatin1Char(':') + name);
    }

    void aClickOpensAndEscapeLeadsBack() {
        GalleryGrid& grid = m_window->welcome().grid();
        QTest::keyClick(&grid, Qt::Key_Escape);
        QVERIFY(m_window->welcome().isVisible()); // there is nothing to go back to
        QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.cardRect(2).center());
        QVERIFY(m_window->workspace().isVisible());
        m_window->actions().examples->trigger();
        QVERIFY(m_window->welcome().isVisible() && !m_window->workspace().isVisible());
        QTest::keyClick(&grid, Qt::Key_Escape);
        QVERIFY(m_window->workspace().isVisible());
        QCOMPARE(m_window->documents().input(), QStringLiteral(":chain"));
    }

    void theShelvesAreChosenByMouseAndByKeys() {
        GalleryGrid& grid = m_window->welcome().grid();
        auto* shelves = m_window->welcome().findChild<SegmentedControl*>();
        QVERIFY(shelves);
        shelves->setFocus();
        QTest::keyClick(shelves, Qt::Key_Right);
        QCOMPARE(grid.nameOf(0), QStringLiteral("lock"));
        QTest::mouseClick(shelves, Qt::LeftButton, {}, QPoint(shelves->width() - 10, 14));
        QCOMPARE(grid.count(), grid.countOfAll());
    }

    void theButtonsBeginAScene() {
        const auto buttons = m_window->welcome().findChildren<WelcomeButton*>();
        QCOMPARE(buttons.size(), 4);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QVERIFY(m_window->workspace().isVisible());
        QVERIFY(m_window->session().text().contains(QStringLiteral("asyncio")));
        m_window->showWelcome(true);
        QGuiApplication::clipboard()->setText(QStringLiteral("print('from elsewhere')\n"));
        buttons[3]->setFocus();
        QTest::keyClick(buttons[3], Qt::Key_Space);
        QVERIFY(m_window->workspace().isVisible());
        QCOMPARE(m_window->session().text(), QStringLiteral("print('from elsewhere')\n"));
    }

    void anEmptyClipboardChangesNothing() {
        QGuiApplication::clipboard()->setText(QStringLiteral(" \n"));
        m_window->actions().pasteScene->trigger();
        QVERIFY(m_window->welcome().isVisible() && m_window->session().text().isEmpty());
    }

    void recentFilesAreListedOpenedAndCleared() {
        QTemporaryDir folder;
        QStringList paths;
        for (const char* name : {"gone.py", "one.py", "<b>two&amp;.py"}) {
            paths << folder.filePath(QLatin1String(name));
            QFile file(paths.last());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("print(1)\n") > 0);
        }
        for (const QString& path : paths)
            QVERIFY(m_window->documents().openPath(path));
        QVERIFY(QFile::remove(paths[0]));
        m_window->showWelcome(true);
        auto rows = m_window->welcome().findChildren<RecentRow*>();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]->text(), QStringLiteral("<b>two&amp;.py"));
        QVERIFY(!rows[0]->toolTip().contains(QStringLiteral("<b>")));
        QTest::mouseClick(rows[1], Qt::LeftButton);
        QCOMPARE(m_window->session().filePath(), paths[1]);
        m_window->showWelcome(true);
        m_window->documents().clearRecent();
        m_window->welcome().refresh();
        QVERIFY(m_window->welcome().findChildren<RecentRow*>().isEmpty());
    }

    void everySizeShowsWholeCards_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("columns");
        QTest::newRow("the picture's") << QSize(1440, 900) << 3;
        QTest::newRow("small") << QSize(1024, 640) << 2;
        QTest::newRow("smallest") << QSize(800, 600) << 1;
    }
    void everySizeShowsWholeCards() {
        QFETCH(QSize, size);
        QFETCH(int, columns);
        m_window->resize(size);
        GalleryGrid& grid = m_window->welcome().grid();
        QTRY_COMPARE(grid.cardRect(columns).x(), 0);
        const QRect page = m_window->welcome().rect();
        const auto endOfCards = [&] {
            return grid.mapTo(&m_window->welcome(), grid.cardRect(columns - 1).topRight());
        };
        QTRY_VERIFY(page.contains(endOfCards()));
        const QPoint end = endOfCards();
        for (const auto* button : m_window->welcome().findChildren<WelcomeButton*>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            const QRect place(button->mapTo(&m_window->welcome(), QPoint()), button->size());
            QVERIFY(page.contains(place) && place.right() < end.x() - 290 * columns);
        }
    }

    void daysAreNamedAsPeopleSayThem() {
        const QDate today(2026, 3, 2);
        QCOMPARE(dayText(today, today), QStringLiteral("today"));
        QCOMPARE(dayText(today.addDays(-1), today), QStringLiteral("yesterday"));
        QVERIFY(dayText(today.addDays(-11), today).contains(QStringLiteral("19")));
        QVERIFY(dayText(today.addDays(-400), today).contains(QStringLiteral("2025")));
        QVERIFY(dayText({}, today).isEmpty());
    }

private:
    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
