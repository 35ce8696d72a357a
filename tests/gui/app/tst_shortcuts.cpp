// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every shortcut of the window by its keys and every control of the window by a click: each does
// its action once, none says anything to Qt's log, and no two actions have the same keys.
#include "gui/app/actions.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/stage/stageview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

int warnings = 0;
QtMessageHandler before = nullptr;

// What the platform without a screen cannot do is no fault of the window's.
void countWarning(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const bool isPlatform = message.startsWith(QLatin1String("This plugin does not support"));
    if (type != QtDebugMsg && type != QtInfoMsg && !isPlatform) {
        ++warnings;
        before(type, context, message);
    }
}

} // namespace

class TestShortcuts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        before = qInstallMessageHandler(countWarning);
    }

    void cleanupTestCase() { qInstallMessageHandler(before); }

    void init() {
        QSettings().clear();
        warnings = 0;
        open();
    }

    void cleanup() {
        close();
        QCOMPARE(warnings, 0);
    }

    void noTwoActionsHaveTheSameKeys() {
        QMap<QString, QString> owners;
        for (const auto& [action, keys] : shortcuts()) {
            QVERIFY2(!owners.contains(keys.toString()),
                     qPrintable(keys.toString() + u' ' + owners.value(keys.toString())));
            owners.insert(keys.toString(), action->text());
        }
        QVERIFY(owners.size() > 50);
    }

    void everyShortcutDoesItsActionOnce() {
        const int count = int(shortcuts().size());
        QStringList left;
        for (int i = 0; i < count; ++i) {
            close();
            open();
            const auto [action, keys] = shortcuts()[std::size_t(i)];
            const QString name = keys.toString() + u' ' + action->text();
            if (!action->isEnabled()) {
                left << name;
                continue;
            }
            QSignalSpy spy(action, &QAction::triggered);
            m_window->workspace().stage().setFocus();
            closeWhatOpens();
            QTest::keySequence(m_window->isVisible() ? focusOf(*m_window) : m_window.get(), keys);
            QTRY_VERIFY2(!QApplication::activeModalWidget() && !QApplication::activePopupWidget(),
                         qPrintable(name));
            QVERIFY2(spy.count() == 1, qPrintable(name));
        }
        // These need a state of their own, which tests of theirs make: a run before this one, a
        // jump to come back from.
        for (const QString& name : left)
            qInfo() << "not enabled:" << name;
        QVERIFY2(left.size() <= 5, qPrintable(left.join(u'\n')));
    }

    void everyActionOfTheMenusCanBeTriggered() {
        QStringList names;
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            for (const QAction* action : menu->actions())
                if (!action->isSeparator() && !action->menu())
                    names << action->text();
        QVERIFY(names.size() > 50);
        for (const QString& name : names) {
            close();
            open();
            QAction* action = find(name);
            if (!action || !action->isEnabled())
                continue;
            closeWhatOpens();
            action->trigger();
            QTRY_VERIFY2(!QApplication::activeModalWidget() && !QApplication::activePopupWidget(),
                         qPrintable(name));
        }
    }

    void everyControlOfTheWindowCanBeClicked() {
        int clicked = 0;
        const int count = int(buttons().size());
        for (int i = 0; i < count; ++i) {
            close();
            open();
            const auto all = buttons();
            QVERIFY(i < int(all.size()));
            QAbstractButton* button = all[std::size_t(i)];
            if (!button->isEnabled())
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(QString::number(i)));
            QSignalSpy spy(button, &QAbstractButton::clicked);
            closeWhatOpens();
            QTest::mouseClick(button, Qt::LeftButton);
            QTRY_VERIFY(!QApplication::activeModalWidget() && !QApplication::activePopupWidget());
            QCOMPARE(spy.count(), 1);
            ++clicked;
        }
        QVERIFY2(clicked >= 10, qPrintable(QString::number(clicked)));
    }

private:
    using Shortcut = std::pair<QAction*, QKeySequence>;

    void open() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->documents().openPath(QStringLiteral(":gather")));
        QTRY_VERIFY(!m_window->session().isRunning());
        m_window->session().setMotionReduced(true);
        m_window->session().toggleBreakpoint(7); // is passed before the cursor and after it
        m_window->session().seekTo(72);
    }

    void close() {
        m_window->session().setDocument({}, {}, {});
        m_window->close();
        m_window.reset();
    }

    static QWidget* focusOf(QWidget& window) {
        return window.focusWidget() ? window.focusWidget() : &window;
    }

    // Dialogs and menus run loops of their own.
    void closeWhatOpens() {
        m_closer.disconnect();
        connect(&m_closer, &QTimer::timeout, this, [this] {
            QWidget* open = QApplication::activePopupWidget();
            if (!open)
                open = QApplication::activeModalWidget();
            if (auto* dialog = qobject_cast<QDialog*>(open))
                dialog->reject();
            else if (open)
                open->close();
        });
        m_closer.start(20);
    }

    // Of the window and, where its own have none of them, of the views.
    std::vector<Shortcut> shortcuts() {
        std::vector<Shortcut> all;
        for (QAction* action : m_window->actions().all())
            for (const QKeySequence& keys : action->shortcuts())
                if (!keys.toString().isEmpty()) // keys that only some keyboards have
                    all.emplace_back(action, keys);
        for (QAction* action : m_window->workspace().stage().actions())
            for (const QKeySequence& keys : action->shortcuts())
                if (!keys.toString().isEmpty()) // keys that only some keyboards have
                    all.emplace_back(action, keys);
        return all;
    }

    QAction* find(const QString& text) {
        for (QMenu* menu : m_window->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->text() == text)
                    return action;
        return nullptr;
    }

    std::vector<QAbstractButton*> buttons() {
        std::vector<QAbstractButton*> all;
        for (auto* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisible())
                all.push_back(button);
        return all;
    }

    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_closer;
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
