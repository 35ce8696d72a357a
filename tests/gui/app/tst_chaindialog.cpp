// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A chain is made by mouse alone and by keyboard alone; a phase is put into a scene that exists;
// whatever is wrong is told in words and cannot be written.
#include "gui/app/actions.h"
#include "gui/app/chaindialog.h"
#include "gui/app/chainpicture.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/welcomepage.h"
#include "gui/app/whatifs.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"
#include "gui/stage/stageview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

// phase1 sleeps, phase2 is a task that takes its result, phase3 fails.
const QString kWanted = QStringLiteral("import asyncio\n"
                                       "\n\n"
                                       "async def phase1():\n"
                                       "    print('in phase1')\n"
                                       "    await asyncio.sleep(0.5)\n"
                                       "    return 'result1'\n"
                                       "\n\n"
                                       "async def phase2(arg):\n"
                                       "    print('in phase2')\n"
                                       "    return f'result2 derived from {arg}'\n"
                                       "\n\n"
                                       "async def phase3():\n"
                                       "    print('in phase3')\n"
                                       "    raise RuntimeError('phase3 failed')\n"
                                       "\n\n"
                                       "async def main():\n"
                                       "    print('in main')\n"
                                       "    print('waiting for result1')\n"
                                       "    result1 = await phase1()\n"
                                       "    task2 = asyncio.create_task(phase2(result1))\n"
                                       "    print('waiting for result3')\n"
                                       "    result3 = await phase3()\n"
                                       "    print('waiting for result2')\n"
                                       "    result2 = await task2\n"
                                       "    return (result1, result2, result3)\n"
                                       "\n\n"
                                       "return_value = asyncio.run(main())\n"
                                       "print(f'return value: {return_value!r}')\n");

const QString kScene = QStringLiteral("import asyncio\n"
                                      "\n\n"
                                      "async def main():\n"
                                      "    one = await asyncio.sleep(1, 'one')\n"
                                      "    print(one)\n"
                                      "\n\n"
                                      "asyncio.run(main())\n");

const QString kInserted = QStringLiteral("import asyncio\n"
                                         "\n\n"
                                         "async def phase1(arg):\n"
                                         "    print('in phase1')\n"
                                         "    return 'result of phase1'\n"
                                         "\n\n"
                                         "async def main():\n"
                                         "    one = await asyncio.sleep(1, 'one')\n"
                                         "    result1 = await phase1(one)\n"
                                         "    print(one)\n"
                                         "\n\n"
                                         "asyncio.run(main())\n");

template <class Kind>
Kind* child(const QDialog* dialog, const char* name) {
    return dialog->findChild<Kind*>(QLatin1String(name));
}

void click(const QDialog* dialog, const char* name) {
    QTest::mouseClick(child<QWidget>(dialog, name), Qt::LeftButton, {}, QPoint(9, 12));
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

// A button that is pressed by its letter stays down for a moment.
void mnemonic(Qt::Key key) {
    press(key, Qt::AltModifier);
    for (const QAbstractButton* button :
         QApplication::activeWindow()->findChildren<QAbstractButton*>())
        QTRY_VERIFY(!button->isDown());
}

void write(const char* text) {
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
}

QString faultOf(const QDialog* dialog, const char* field) {
    const auto* label = child<QLabel>(dialog, (QByteArray(field) + "Fault").constData());
    return label->isVisible() ? label->text() : QString();
}

} // namespace

class TestChainDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_session = &m_window->session();
    }
    void cleanup() {
        m_session->setDocument({}, {}, {});
        m_window.reset();
    }

    void aChainOfThreePhasesIsMadeByMouseAlone() {
        inDialog([this] { m_window->actions().newChain->trigger(); },
                 [](ChainDialog* dialog) {
                     click(dialog, "sleepMore"); // 0 s
                     click(dialog, "sleepMore");
                     click(dialog, "addPhase");
                     click(dialog, "phaseIsTask");
                     click(dialog, "addPhase");
                     click(dialog, "phaseTakesResult");
                     // The second card and back again: what was chosen is still there.
                     auto* picture = dialog->findChild<ChainPicture*>();
                     QTest::mouseClick(picture, Qt::LeftButton, {}, picture->cardRect(1).center());
                     QCOMPARE(picture->current(), 1);
                     QVERIFY(child<QAbstractButton>(dialog, "phaseIsTask")->isChecked());
                     QTest::mouseClick(picture, Qt::LeftButton, {}, picture->cardRect(2).center());
                     click(dialog, "phaseFails");
                     QCOMPARE(child<QPlainTextEdit>(dialog, "chainPreview")->toPlainText(),
                              kWanted);
                     click(dialog, "writeChain");
                 });
        QCOMPARE(m_session->text(), kWanted);
        QCOMPARE(m_session->title(), QStringLiteral("chain.py"));
        QVERIFY(m_session->eventCount() > 20);
        QVERIFY(!m_session->hasFormer());
    }

    void aChainOfThreePhasesIsMadeByKeyboardAlone() {
        inDialog([] { press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); },
                 [](ChainDialog* dialog) {
                     write("phase1"); // over the name that is proposed
                     press(Qt::Key_Tab);
                     press(Qt::Key_Tab);
                     write("0.5");
                     mnemonic(Qt::Key_A);
                     mnemonic(Qt::Key_T);
                     mnemonic(Qt::Key_A);
                     mnemonic(Qt::Key_B);
                     mnemonic(Qt::Key_F);
                     QCOMPARE(dialog->plan().phases.size(), std::size_t(3));
                     press(Qt::Key_N, Qt::AltModifier);
                     press(Qt::Key_Return);
                 });
        QCOMPARE(m_session->text(), kWanted);
    }

    void upAndDownChooseAPhaseAndChangeASleep() {
        ChainDialog dialog(*m_session, m_window.get());
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(dialog.isAncestorOf(QApplication::focusWidget()));
        dialog.addPhase();
        auto* picture = dialog.findChild<ChainPicture*>();
        picture->setFocus();
        press(Qt::Key_Up);
        QCOMPARE(picture->current(), 0);
        press(Qt::Key_Up);
        QCOMPARE(picture->current(), 0);
        press(Qt::Key_Down);
        QCOMPARE(picture->current(), 1);
        auto* seconds = child<QLineEdit>(&dialog, "phaseSeconds");
        seconds->setFocus();
        for (const char* wanted : {"0", "0.5", "1"}) {
            press(Qt::Key_Up);
            QCOMPARE(seconds->text(), QLatin1String(wanted));
        }
        for (const char* wanted : {"0.5", "0", "", ""}) {
            press(Qt::Key_Down);
            QCOMPARE(seconds->text(), QLatin1String(wanted));
        }
        picture->setFocus();
        press(Qt::Key_Delete);
        QCOMPARE(dialog.plan().phases.size(), std::size_t(1));
        press(Qt::Key_Delete); // the last one stays
        QCOMPARE(dialog.plan().phases.size(), std::size_t(1));
    }

    void thePhaseThatBecomesTheFirstTakesNoResult() {
        ChainDialog dialog(*m_session, m_window.get());
        dialog.addPhase();
        QVERIFY(dialog.plan().phases[1].takesResult);
        dialog.choose(0);
        dialog.removePhase();
        QCOMPARE(dialog.plan().phases[0].name, std::string("phase2"));
        QCOMPARE(dialog.plan().phases[0].returns, std::string("result2"));
        QVERIFY(!dialog.text().isEmpty());
    }

    void whatIsWrongIsToldBesideItsField_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words"); // empty: nothing is wrong
        const auto row = [](const char* title, const char* field, const QString& text,
                            const char* words) {
            QTest::newRow(title) << QByteArray(field) << text << QString::fromUtf8(words);
        };
        row("no name", "phaseName", {}, "It needs a name.");
        row("a keyword", "phaseName", QStringLiteral("class"),
            "The name is a word of Python's own.");
        row("a duplicate", "phaseName", QStringLiteral("phase1"), "The name is taken.");
        row("what the program needs", "phaseName", QStringLiteral("main"), "The name is taken.");
        const char* noName =
            "Python has no such names: letters, digits and _ only, no digit first.";
        row("a digit first", "phaseName", QStringLiteral("2nd"), noName);
        row("two words", "phaseName", QStringLiteral("a b"), noName);
        row("markup", "phaseName", QStringLiteral("<b>x</b>"), noName);
        row("a line end", "phaseName", QStringLiteral("a\nb"), noName);
        row("code", "phaseName", QStringLiteral("x(): pass #"), noName);
        row("Chinese", "phaseName", QStringLiteral("阶段"), "");
        row("a long name", "phaseName", QString(10'000, u'n'),
            "The name has more than 80 characters.");
        row("quotes", "phasePrints", QStringLiteral("it's \"both\" '''"), "");
        row("line ends", "phasePrints", QStringLiteral("a\nb\r\nc"), "");
        row("tags", "phasePrints", QStringLiteral("<img src=x>&amp;{arg}{x}"), "");
        row("a backslash at the end", "phasePrints", QStringLiteral("a\\"), "");
        row("long", "phasePrints", QString(10'000, u'p'),
            "What it prints has more than 2000 characters.");
        row("a negative sleep", "phaseSeconds", QStringLiteral("-1"),
            "The sleep is less than 0 s.");
        const char* noNumber = "The sleep is not a number: write 0.5, or nothing for none.";
        row("nan", "phaseSeconds", QStringLiteral("nan"), noNumber);
        row("a word", "phaseSeconds", QStringLiteral("soon"), noNumber);
        row("a comma", "phaseSeconds", QStringLiteral("0,5"), noNumber);
        row("endless", "phaseSeconds", QStringLiteral("inf"),
            "The sleep is longer than a day, 86400 s.");
        row("too long a sleep", "phaseSeconds", QStringLiteral("1e9"),
            "The sleep is longer than a day, 86400 s.");
        row("spaces around a number", "phaseSeconds", QStringLiteral(" 0.25 "), "");
        row("code as a result", "phaseReturns", QStringLiteral("__import__('os')"), "");
        row("a long result", "phaseReturns", QString(10'000, u'r'),
            "What it returns has more than 2000 characters.");
    }
    void whatIsWrongIsToldBesideItsField() {
        QFETCH(const QByteArray, field);
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        ChainDialog dialog(*m_session, m_window.get());
        dialog.show();
        dialog.addPhase();
        auto* line = child<QLineEdit>(&dialog, field.constData());
        const auto* says = child<QLabel>(&dialog, "chainSays");
        const auto* button = child<QPushButton>(&dialog, "writeChain");
        QVERIFY(button->isEnabled());
        line->setText(text);
        QCOMPARE(faultOf(&dialog, field.constData()), words);
        QCOMPARE(button->isEnabled(), words.isEmpty());
        QCOMPARE(dialog.text().isEmpty(), !words.isEmpty());
        if (words.isEmpty())
            return runs(dialog.text());
        // The reason stands beside the button too, wherever one looks.
        dialog.choose(0);
        QCOMPARE(faultOf(&dialog, field.constData()), QString());
        QCOMPARE(says->text().toLower(), (QStringLiteral("Phase 2: ") + words).toLower());
        QVERIFY(!button->isEnabled());
        QTest::keyClick(line, Qt::Key_Return); // as no click does
        QVERIFY(dialog.isVisible());
    }

    void severalFaultsAreToldAtOnce() {
        ChainDialog dialog(*m_session, m_window.get());
        dialog.show();
        child<QLineEdit>(&dialog, "phaseName")->setText(QStringLiteral("await"));
        child<QLineEdit>(&dialog, "phaseSeconds")->setText(QStringLiteral("-3"));
        QVERIFY(!faultOf(&dialog, "phaseName").isEmpty());
        QVERIFY(!faultOf(&dialog, "phaseSeconds").isEmpty());
        child<QLineEdit>(&dialog, "phaseName")->setText(QStringLiteral("first"));
        QVERIFY(faultOf(&dialog, "phaseName").isEmpty());
        QVERIFY(!faultOf(&dialog, "phaseSeconds").isEmpty());
    }

    void fiftyPhasesAreTheMost() {
        ChainDialog dialog(*m_session, m_window.get());
        dialog.show();
        auto* add = child<QPushButton>(&dialog, "addPhase");
        for (int i = 0; i < 60; ++i)
            QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(dialog.plan().phases.size(), std::size_t(50));
        QVERIFY(!add->isEnabled());
        QCOMPARE(child<QLabel>(&dialog, "chainSays")->text(),
                 QStringLiteral("A chain has at most 50 phases."));
        runs(dialog.text());
        QCoreApplication::processEvents();
        // The one that is being written can be seen.
        const auto* picture = dialog.findChild<ChainPicture*>();
        QVERIFY(picture->visibleRegion().contains(picture->cardRect(49).center()));
    }

    void escapeLeavesTheSceneAsItIs() {
        open(kScene);
        inDialog([this] { m_window->actions().newChain->trigger(); },
                 [](ChainDialog*) { press(Qt::Key_Escape); });
        QCOMPARE(m_session->text(), kScene);
    }

    void aPhaseIsInsertedAtTheEditorsLineByMouseAlone() {
        open(kScene);
        CodeEditor& editor = m_window->workspace().editor();
        const QPoint line6 = editor.rowOf(6).center().toPoint();
        inDialog(
            [&] {
                QContextMenuEvent event(QContextMenuEvent::Mouse, line6,
                                        editor.viewport()->mapToGlobal(line6));
                QCoreApplication::sendEvent(editor.viewport(), &event);
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu);
                QTest::mouseClick(menu, Qt::LeftButton, {},
                                  menu->actionGeometry(menu->actions().last()).center());
            },
            [](ChainDialog* dialog) {
                click(dialog, "phaseTakesResult");
                click(dialog, "writeChain");
            });
        QCOMPARE(m_session->text(), kInserted);
        QVERIFY(!m_session->isFromLastVersion());
        editor.undo();
        QCOMPARE(m_session->text(), kScene);
    }

    void aPhaseIsInsertedAtTheEditorsLineByKeyboardAlone() {
        open(kScene);
        m_window->workspace().editor().setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Down);
        inDialog([] { press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier); },
                 [](ChainDialog*) {
                     mnemonic(Qt::Key_B);
                     press(Qt::Key_Return);
                 });
        QCOMPARE(m_session->text(), kInserted);
    }

    void aPhaseIsInsertedWhereTheTaskStandsFromTheStage() {
        open(kScene);
        for (std::size_t n = 1; n <= m_session->eventCount(); ++n)
            if (m_session->trace().event(n).kind == EventKind::TaskWaits)
                m_session->seekTo(n);
        StageView& stage = m_window->workspace().stage();
        inDialog(
            [&] {
                QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(20, 20),
                                        stage.mapToGlobal(QPoint(20, 20)));
                QCoreApplication::sendEvent(&stage, &event);
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu);
                QTest::keyClick(menu, Qt::Key_Up);
                QTest::keyClick(menu, Qt::Key_Return);
            },
            [](ChainDialog* dialog) {
                QCOMPARE(dialog->windowTitle(), QStringLiteral("Insert a phase at line 5"));
                click(dialog, "writeChain");
            });
        QVERIFY2(
            m_session->text().contains(QStringLiteral("main():\n    result1 = await phase1()\n")),
            qPrintable(m_session->text()));
    }

    void aPhaseIsInsertedAtABlock() {
        open(kScene);
        m_window->workspace().showBlocks(true);
        BlocksView& blocks = m_window->workspace().blocks();
        blocks.setFocus();
        blocks.selectLine(6);
        inDialog(
            [&] {
                const QPoint at = blocks.rectOf(blocks.selected()).topLeft() + QPoint(6, 8);
                QContextMenuEvent event(QContextMenuEvent::Mouse, at,
                                        blocks.viewport()->mapToGlobal(at));
                QCoreApplication::sendEvent(blocks.viewport(), &event);
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY(menu);
                QTest::mouseClick(menu, Qt::LeftButton, {},
                                  menu->actionGeometry(menu->actions().last()).center());
            },
            [](ChainDialog* dialog) {
                click(dialog, "phaseTakesResult");
                click(dialog, "writeChain");
            });
        QCOMPARE(m_session->text(), kInserted);
    }

    void theCommandsAreFoundByTheirWords_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("command");
        QTest::newRow("chain") << QStringLiteral("chain") << QStringLiteral("New chain…");
        QTest::newRow("phase") << QStringLiteral("phase ins")
                               << QStringLiteral("Insert a phase here…");
        QTest::newRow("what if") << QStringLiteral("what") << QStringLiteral("What if…");
    }
    void theCommandsAreFoundByTheirWords() {
        QFETCH(const QString, words);
        QFETCH(const QString, command);
        open(kScene);
        m_window->actions().goTo->trigger();
        QWidget* box = QApplication::activePopupWidget();
        QVERIFY(box);
        box->findChild<QLineEdit*>()->setText(words);
        const auto* list = box->findChild<QListWidget*>();
        QStringList found;
        for (int row = 0; row < list->count(); ++row)
            found << list->item(row)->text().section(QStringLiteral("   "), 0, 0);
        QVERIFY2(found.contains(command), qPrintable(found.join(u'|')));
        box->close();
    }

    void whyNoPhaseCanBeInsertedIsTold_data() {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("errors") << 1 << QStringLiteral("def (")
                                << QStringLiteral("The scene has errors; see Problems.");
        QTest::newRow("no coroutine")
            << 9 << kScene << QStringLiteral("Line 9 is in no coroutine.");
        QTest::newRow("one line") << 1 << QStringLiteral("async def f(): pass\n")
                                  << QStringLiteral("The coroutine has no line of its own for it.");
    }
    void whyNoPhaseCanBeInsertedIsTold() {
        QFETCH(const int, line);
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        open(text);
        ChainDialog dialog(*m_session, line, m_window.get());
        QCOMPARE(child<QLabel>(&dialog, "chainSays")->text(), words);
        QVERIFY(!child<QPushButton>(&dialog, "writeChain")->isEnabled());
    }

    void aResultThatIsNotThereIsTold() {
        open(kScene);
        ChainDialog dialog(*m_session, 5, m_window.get());
        dialog.show();
        click(&dialog, "phaseTakesResult");
        QCOMPARE(faultOf(&dialog, "phaseTakesResult"),
                 QStringLiteral("There is no result before it."));
        QVERIFY(!child<QPushButton>(&dialog, "writeChain")->isEnabled());
    }

    void theWelcomePageOffersAChain() {
        m_window->showWelcome(true);
        inDialog(
            [this] {
                for (QAbstractButton* button : m_window->welcome().findChildren<QAbstractButton*>())
                    if (button->accessibleName().startsWith(QLatin1String("New chain")))
                        return QTest::mouseClick(button, Qt::LeftButton);
                QFAIL("no such button");
            },
            [](ChainDialog* dialog) { click(dialog, "writeChain"); });
        QVERIFY(!m_window->welcome().isVisible());
        QVERIFY(
            m_session->text().startsWith(QStringLiteral("import asyncio\n\n\nasync def phase1")));
    }

private:
    void open(const QString& text) {
        m_session->setDocument(text, QStringLiteral("scene.py"), {});
        m_session->run();
        QTRY_VERIFY(!m_session->isRunning());
        QCoreApplication::processEvents();
    }

    // What opens the dialog, which runs until it is closed, and what is done in it.
    static void inDialog(const std::function<void()>& opens,
                         const std::function<void(ChainDialog*)>& does) {
        bool isDone = false;
        QTimer poll;
        connect(&poll, &QTimer::timeout, &poll, [&] {
            auto* dialog = qobject_cast<ChainDialog*>(QApplication::activeModalWidget());
            if (!dialog || isDone)
                return;
            if (!dialog->isAncestorOf(QApplication::focusWidget()))
                return dialog->activateWindow();
            isDone = true;
            does(dialog);
            if (dialog->isVisible()) // a failed check
                dialog->reject();
        });
        poll.start(1);
        opens();
        QVERIFY(isDone);
    }

    static void runs(const QString& text) {
        Session session;
        session.setDocument(text, QStringLiteral("chain.py"), {});
        session.run();
        QTRY_VERIFY(!session.isRunning());
        QVERIFY2(session.diagnostics().empty(), qPrintable(text));
        QVERIFY(session.isRunComplete());
        const Event& end = session.trace().event(session.trace().size());
        QCOMPARE(static_cast<EndStatus>(end.op), EndStatus::Ok);
    }

    std::unique_ptr<MainWindow> m_window;
    Session* m_session = nullptr;
};

QTEST_MAIN(TestChainDialog)
#include "tst_chaindialog.moc"
