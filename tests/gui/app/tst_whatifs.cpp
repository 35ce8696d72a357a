// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every what-if from the code, a block and a span of the timeline, each by mouse alone and by
// keyboard alone: what the text becomes, where the cursor stays, what is left of the run before.
#include "core/trace/jsonlines.h"
#include "gui/app/actions.h"
#include "gui/app/exportdialog.h"
#include "gui/app/exportparts.h"
#include "gui/app/mainwindow.h"
#include "gui/app/statusline.h"
#include "gui/app/whatifs.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/editor/codeeditor.h"
#include "gui/export/exporter.h"
#include "gui/timeline/timelineview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <sstream>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const QString kScene = QStringLiteral("import asyncio\n"
                                      "\n\n"
                                      "async def load(name, delay):\n"   // 4
                                      "    print(name)\n"                // 5
                                      "    await asyncio.sleep(delay)\n" // 6
                                      "    return name\n"                // 7
                                      "\n\n"                             //
                                      "async def main():\n"              // 10
                                      "    one = await load('one', 1)\n" // 11
                                      "    await asyncio.sleep(0.5)\n"   // 12
                                      "    print(one)\n"                 // 13
                                      "\n\n"
                                      "asyncio.run(main())\n");

QString with(const char* what, const char* by, QString text = kScene) {
    return text.replace(QString::fromUtf8(what), QString::fromUtf8(by));
}

QMenu* popup() {
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QAction* actionOf(const QMenu* menu, const QString& label) {
    for (QAction* action : menu->actions())
        if (action->text().remove(u'&') == label)
            return action;
    return nullptr;
}

// Goes through the open menu and its submenus.
bool chooseByMouse(const QStringList& path) {
    for (const QString& label : path) {
        QMenu* menu = popup();
        QAction* action = menu ? actionOf(menu, label) : nullptr;
        if (!action || !action->isEnabled())
            return false;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        // A submenu opens a moment later.
        if (action->menu() && !QTest::qWaitFor([action] { return action->menu()->isVisible(); }))
            return false;
    }
    return popup() == nullptr;
}

bool chooseByKeys(const QStringList& path) {
    for (const QString& label : path) {
        QMenu* menu = popup();
        const QAction* action = menu ? actionOf(menu, label) : nullptr;
        if (!action || !action->isEnabled())
            return false;
        for (int i = 0; i < 40 && menu->activeAction() != action; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, action->menu() ? Qt::Key_Right : Qt::Key_Return);
    }
    return popup() == nullptr;
}

} // namespace

class TestWhatIfs : public QObject {
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
        m_session->setMotionReduced(true);
        m_timeline = &m_window->workspace().timeline();
    }
    void cleanup() {
        while (QMenu* menu = popup())
            menu->close();
        m_session->setDocument({}, {}, {});
        m_window.reset();
    }

    void everyQuestionFromEverywhere_data() {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("wanted");
        const QString task = with("    one = await load('one', 1)\n",
                                  "    one_task = asyncio.create_task(load('one', 1))\n");
        const QString awaitedLater =
            with("    print(one)\n", "    one = await one_task\n    print(one)\n", task);
        const QString wrapped =
            with("load('one', 1)", "asyncio.wait_for(load('one', 1), timeout=0.5)");
        const QString failing =
            with("    print(name)\n", "    raise RuntimeError('load failed')\n    print(name)\n");
        const QString slow = with("sleep(0.5)", "sleep(2)");
        for (const char* origin : {"code by mouse", "code by keys", "block by mouse",
                                   "block by keys", "span by mouse", "span by keys"}) {
            const auto row = [origin](const char* name, const QString& text, int line,
                                      const QStringList& path, const QString& wanted) {
                QTest::newRow((QByteArray(name) + ", " + origin).constData())
                    << QString::fromUtf8(origin) << text << line << path << wanted;
            };
            const QString call = QStringLiteral("load('one', 1)");
            row("a task", kScene, 11, {call + QStringLiteral(" were a task")}, awaitedLater);
            row("awaited again", awaitedLater, 11,
                {call + QStringLiteral(" were awaited directly")}, kScene);
            row("a limit", kScene, 11,
                {call + QStringLiteral(" had a limit in time"), QStringLiteral("0.5 s")}, wrapped);
            row("no limit", wrapped, 11, {call + QStringLiteral(" had no limit in time")}, kScene);
            row("fail", kScene, 11, {QStringLiteral("load failed")}, failing);
            row("not fail", failing, 12, {QStringLiteral("load did not fail")}, kScene);
            row("a delay", kScene, 12,
                {QStringLiteral("the sleep took other than 0.5 s"), QStringLiteral("2 s")}, slow);
        }
    }
    void everyQuestionFromEverywhere() {
        QFETCH(const QString, origin);
        QFETCH(const QString, text);
        QFETCH(const int, line);
        QFETCH(QStringList, path);
        QFETCH(const QString, wanted);
        open(text);
        const std::size_t size = m_session->trace().size();
        if (origin.startsWith(QLatin1String("code")))
            openFromCode(line, origin.endsWith(QLatin1String("mouse")));
        else if (origin.startsWith(QLatin1String("block")))
            openFromBlock(line, origin.endsWith(QLatin1String("mouse")));
        else
            openFromSpan(line, origin.endsWith(QLatin1String("mouse")));
        QVERIFY(popup());
        if (popup()->objectName() != QLatin1String("whatIfMenu"))
            path.prepend(QStringLiteral("What if, at line %1").arg(line));
        const bool byMouse = origin.endsWith(QLatin1String("mouse"));
        QVERIFY(byMouse ? chooseByMouse(path) : chooseByKeys(path));
        // It has run, and the run before is kept beside it.
        QCOMPARE(m_session->text(), wanted);
        QVERIFY(!m_session->isFromLastVersion());
        QVERIFY(m_session->hasFormer());
        QCOMPARE(m_session->formerTrace().size(), size);
        QVERIFY(m_session->difference().isThere);
        m_window->actions().firstDifference->trigger();
        QVERIFY(!m_timeline->formerShapes().empty());
        QVERIFY(!m_window->whatIfs().differenceWords().isEmpty());
        // Undo brings back the text and its run.
        m_window->workspace().editor().setFocus();
        QTest::keyClick(&m_window->workspace().editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_session->text(), text);
        QTRY_VERIFY(!m_session->isFromLastVersion());
        QCOMPARE(m_session->trace().size(), size);
    }

    void undoAndRedoRunAsOftenAsOneLikes() {
        open(kScene);
        WhatIfs& whatIfs = m_window->whatIfs();
        QVERIFY(whatIfs.answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QVERIFY(whatIfs.answer(12, scenes::WhatIf::Kind::Delay, {.delay = 5}));
        CodeEditor& editor = m_window->workspace().editor();
        for (int i = 0; i < 2; ++i) {
            editor.undo();
            QTRY_VERIFY(!m_session->isFromLastVersion());
        }
        QCOMPARE(m_session->text(), kScene);
        editor.redo();
        QTRY_VERIFY(!m_session->isFromLastVersion());
        QCOMPARE(m_session->text(), with("sleep(0.5)", "sleep(2)"));
        // Another edit waits for the user, as always.
        m_session->setText(kScene + QStringLiteral("# more\n"));
        QTest::qWait(20);
        QVERIFY(m_session->isFromLastVersion());
    }

    void anotherTimeIsAskedFor() {
        open(kScene);
        openFromCode(12, true);
        QTimer poll;
        connect(&poll, &QTimer::timeout, &poll, [&poll] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            if (!dialog->isAncestorOf(QApplication::focusWidget()))
                return dialog->activateWindow();
            poll.stop();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("0.25"));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        poll.start(1);
        chooseByMouse({QStringLiteral("What if, at line 12"),
                       QStringLiteral("the sleep took other than 0.5 s"),
                       QStringLiteral("Another time…")});
        QCOMPARE(m_session->text(), with("sleep(0.5)", "sleep(0.25)"));
    }

    void aLineWithoutQuestionsSaysSo() {
        open(kScene);
        QMenu menu;
        m_window->whatIfs().fill(menu, 1);
        QCOMPARE(menu.actions().size(), 1);
        QVERIFY(!menu.actions().front()->isEnabled());
        QCOMPARE(menu.actions().front()->text(),
                 QStringLiteral("Line 1 has no await, sleep or coroutine"));
    }

    void aCallWithMarkupAndLineEndsIsPlainInTheMenu() {
        open(QStringLiteral("import asyncio\nasync def f(a): pass\nasync def main():\n"
                            "    await f(\n        '<b>&amp;</b>')\nasyncio.run(main())\n"));
        QMenu menu;
        m_window->whatIfs().fill(menu, 4);
        QCOMPARE(menu.actions().front()->text(), QStringLiteral("f( '<b>&&amp;</b>') were a task"));
    }

    void theCursorStaysWhereTheRunsAreTheSame() {
        open(kScene);
        const std::size_t here = eventOfLine(6);
        m_session->seekTo(here);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QCOMPARE(m_session->cursor(), here);
        QVERIFY(m_session->difference().after > here);
    }

    void theCursorGoesToTheFirstDifferenceFromBeyondIt() {
        open(kScene);
        m_session->toEnd();
        QSignalSpy said(&m_window->whatIfs(), &WhatIfs::said);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QCOMPARE(m_session->cursor(), m_session->difference().after);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.front().front().toString(),
                 QStringLiteral("The cursor stands at the first difference. The runs differ from "
                                "event %1 on. Before: Task-1 asks to sleep 0.5 s: timer H4 will "
                                "end F3 at 1.500 s. Now: Task-1 asks to sleep 2 s: timer H4 will "
                                "end F3 at 3.000 s.")
                     .arg(m_session->difference().after));
    }

    void anEditWithoutEffectIsTold() {
        open(kScene);
        QSignalSpy said(&m_window->whatIfs(), &WhatIfs::said);
        m_session->runEdit(kScene + QStringLiteral("# a note\n"));
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.front().front().toString(),
                 QStringLiteral("The run is the same as the one before."));
        QVERIFY(m_timeline->formerShapes().empty());
        QVERIFY(m_timeline->flagRect().isEmpty());
    }

    void theFlagAndTheRunBeforeAreDrawnUntilTheyAreHidden() {
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        m_window->actions().firstDifference->trigger();
        QCOMPARE(m_session->cursor(), m_session->difference().after);
        const QRectF flag = m_timeline->flagRect();
        QVERIFY(QRectF(m_timeline->viewport()->rect()).contains(flag));
        const QImage shown = m_timeline->viewport()->grab().toImage();
        const QColor cloth = shown.pixelColor((flag.topRight() + QPointF(-4, 4)).toPoint());
        QCOMPARE(cloth, lightTheme().warnSoft);
        m_window->actions().showFormer->trigger();
        QVERIFY(!m_session->showsFormer());
        QVERIFY(m_timeline->formerShapes().empty());
        const QImage hidden = m_timeline->viewport()->grab().toImage();
        QVERIFY(hidden != shown);
        QVERIFY(hidden.pixelColor((flag.topRight() + QPointF(-4, 4)).toPoint()) != cloth);
        m_window->actions().showFormer->trigger();
        QCOMPARE(m_timeline->viewport()->grab().toImage(), shown);
        m_window->actions().dropFormer->trigger();
        QVERIFY(!m_session->hasFormer());
        QCOMPARE(m_timeline->viewport()->grab().toImage(), hidden);
        QVERIFY(!m_window->actions().firstDifference->isEnabled());
        QVERIFY(!m_window->actions().showFormer->isEnabled());
    }

    void theRunBeforeIsDrawnOnItsTasksLane() {
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        m_timeline->fit();
        const auto rows = m_timeline->shownRows();
        const auto task = std::find_if(rows.begin(), rows.end(), [](const TimelineRow& row) {
            return row.kind == TimelineRow::Kind::Task;
        });
        bool hasEnd = false;
        const double flag = m_timeline->axis().edge(m_session->difference().after);
        for (const FormerShape& shape : m_timeline->formerShapes()) {
            QCOMPARE(shape.ordinal, task->ordinal);
            QVERIFY(shape.rect.top() > task->y && shape.rect.bottom() <= task->y + task->height);
            QVERIFY(shape.rect.left() >= flag - 0.5);
            hasEnd |= shape.kind == FormerShape::Kind::End;
        }
        QVERIFY(hasEnd);
    }

    void theRunBeforeIsDrawnOverTheGroupsOfALargeRun() {
        open(QStringLiteral("import asyncio\n\n\nasync def work(n):\n"
                            "    await asyncio.sleep(0.1 * (n % 7))\n\n\nasync def main():\n"
                            "    await asyncio.sleep(0.5)\n"
                            "    await asyncio.gather(*(work(n) for n in range(60)))\n\n\n"
                            "asyncio.run(main())\n"));
        m_session->seekTo(m_session->eventCount()); // to its end, for a run goes on as one looks
        QVERIFY(!m_timeline->groups().empty());
        QVERIFY(m_timeline->formerOutlines().empty());
        QVERIFY(m_window->whatIfs().answer(9, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        m_timeline->fit();
        const auto outlines = m_timeline->formerOutlines();
        QCOMPARE(outlines.size(), m_timeline->groups().size());
        // The former run waited for the workers from 0.5 s on, this one does from 2 s on.
        // That one took 1.1 s, this one takes 2.6.
        const QPolygonF& workers = outlines.back().area;
        const double floor = workers.boundingRect().bottom();
        QVERIFY(workers.boundingRect().height() > 5);
        for (const QPointF& point : workers)
            QVERIFY(point.x() < 0.5 * m_timeline->axis().width() || point.y() > floor - 0.5);
        QVERIFY(m_timeline->formerShapes().empty());
        m_window->actions().showFormer->trigger();
        QVERIFY(m_timeline->formerOutlines().empty());
        m_window->actions().showFormer->trigger();
    }

    void theDifferenceIsToldAtTheFlagAndInTheStatusLine() {
        open(kScene);
        auto* status = m_window->findChild<StatusLine*>();
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QVERIFY(status->toolTip().contains(QLatin1String("The runs differ from event")));
        const AccessibleItem flag = m_timeline->accessibleItems().back();
        QCOMPARE(flag.name, QStringLiteral("first difference"));
        QCOMPARE(flag.description, m_window->whatIfs().differenceWords());
        flag.press();
        QCOMPARE(m_session->cursor(), m_session->difference().after);
        m_window->actions().showFormer->trigger();
        QVERIFY(status->toolTip().isEmpty());
        QVERIFY(m_timeline->accessibleItems().back().name != flag.name);
        m_window->actions().showFormer->trigger();
        QVERIFY(!status->toolTip().isEmpty());
        open(kScene);
        QVERIFY(status->toolTip().isEmpty());
    }

    void anotherSceneHasNoRunBefore() {
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QVERIFY(m_session->hasFormer());
        open(with("'one'", "'two'"));
        QVERIFY(!m_session->hasFormer());
        QVERIFY(m_timeline->formerShapes().empty());
        QVERIFY(m_timeline->flagRect().isEmpty());
    }

    void nothingOfTheRunBeforeIsShownWhileOnePredicts() {
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        m_session->setCoversFuture(true);
        QVERIFY(m_timeline->formerShapes().empty());
        QVERIFY(m_timeline->flagRect().isEmpty());
        QVERIFY(!m_window->actions().firstDifference->isEnabled());
    }

    void theEndOfASleepIsDragged_data() {
        QTest::addColumn<int>("line"); // where the sleep begins
        QTest::addColumn<int>("pixels");
        QTest::addColumn<bool>("isCoarse");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("a second more") << 12 << 80 << false << with("sleep(0.5)", "sleep(1.5)");
        QTest::newRow("a tenth") << 12 << 9 << false << with("sleep(0.5)", "sleep(0.6)");
        QTest::newRow("less") << 12 << -16 << false << with("sleep(0.5)", "sleep(0.3)");
        QTest::newRow("no less than nothing")
            << 12 << -400 << false << with("sleep(0.5)", "sleep(0)");
        QTest::newRow("halves") << 12 << 75 << true << with("sleep(0.5)", "sleep(1.5)");
        QTest::newRow("through a call") << 6 << 40 << false << with("'one', 1", "'one', 1.5");
        QTest::newRow("back where it was") << 12 << 2 << false << kScene;
    }
    void theEndOfASleepIsDragged() {
        QFETCH(const int, line);
        QFETCH(const int, pixels);
        QFETCH(const bool, isCoarse);
        QFETCH(const QString, wanted);
        open(kScene);
        const auto sleep =
            m_timeline->sleepAt(m_session->spans().lanes().front().task, eventOfLine(line));
        QVERIFY(sleep);
        QCOMPARE(sleep->line, line);
        m_session->seekTo(sleep->begin);
        const QPoint from = pointOf((sleep->begin + sleep->end) / 2);
        QWidget* view = m_timeline->viewport();
        const Qt::KeyboardModifiers keys =
            Qt::AltModifier | (isCoarse ? Qt::ShiftModifier : Qt::NoModifier);
        QTest::mousePress(view, Qt::LeftButton, Qt::AltModifier, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(pixels, 0),
                         view->mapToGlobal(from + QPoint(pixels, 0)), Qt::NoButton, Qt::LeftButton,
                         keys);
        QCoreApplication::sendEvent(view, &move);
        QCOMPARE(m_session->text(), kScene); // until it is dropped
        QTest::mouseRelease(view, Qt::LeftButton, keys, from + QPoint(pixels, 0));
        QCOMPARE(m_session->text(), wanted);
        QCOMPARE(m_session->hasFormer(), wanted != kScene);
        QVERIFY(!m_session->isFromLastVersion());
    }

    void theGripAtTheEndOfASleepIsDragged() {
        open(kScene);
        QVERIFY(m_timeline->gripRect().isEmpty()); // nobody looks there
        const auto sleep =
            m_timeline->sleepAt(m_session->spans().lanes().front().task, eventOfLine(12));
        const QPoint inside = pointOf((sleep->begin + sleep->end) / 2);
        QWidget* view = m_timeline->viewport();
        QTest::mouseClick(view, Qt::LeftButton, {}, inside);
        QCOMPARE(m_session->text(), kScene);
        const QPoint grip = m_timeline->gripRect().center().toPoint();
        QVERIFY(view->rect().contains(grip));
        QVERIFY(grip.x() > pointOf(sleep->begin).x()); // the click may have scrolled
        QTest::mouseMove(view, grip);
        QCOMPARE(view->cursor().shape(), Qt::SizeHorCursor);
        QTest::mousePress(view, Qt::LeftButton, {}, grip);
        QMouseEvent move(QEvent::MouseMove, grip + QPoint(120, 0),
                         view->mapToGlobal(grip + QPoint(120, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(view, &move);
        QTest::mouseRelease(view, Qt::LeftButton, {}, grip + QPoint(120, 0));
        QCOMPARE(m_session->text(), with("sleep(0.5)", "sleep(2)"));
        // It is there for the next try.
        QVERIFY(!m_timeline->gripRect().isEmpty());
    }

    void aRecordingHasNoGripAndNoQuestions() {
        open(kScene);
        Session copy;
        copy.setDocument(kScene, QStringLiteral("scene.py"), {});
        copy.run();
        std::stringstream file;
        JsonLinesWriter(copy.trace()).write(file, copy.trace().size());
        Trace trace;
        QVERIFY(readJsonLines(file, trace).error.empty());
        m_session->openTrace(std::move(trace), QStringLiteral("recorded"));
        m_session->seekTo(eventOfLine(12));
        m_timeline->setFocus();
        QVERIFY(m_timeline->gripRect().isEmpty());
        QTest::keyClick(m_timeline, Qt::Key_Plus);
        QVERIFY(m_session->text().isEmpty());
        QVERIFY(!m_window->actions().whatIf->isEnabled());
        QVERIFY(!m_window->actions().insertPhase->isEnabled());
    }

    void aLineThatChangedIsToldWithWhatStandsThere() {
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(5, scenes::WhatIf::Kind::Fail, {}));
        const QString words = m_window->whatIfs().differenceWords();
        QVERIFY2(
            words.contains(QStringLiteral("Before: Task-1 reaches line 5: print(name). Now:")) &&
                words.endsWith(QStringLiteral(
                    "Now: Task-1 reaches line 5: raise RuntimeError('load failed').")),
            qPrintable(words));
    }

    void escapeLeavesTheDelayAsItWas() {
        open(kScene);
        const auto sleep =
            m_timeline->sleepAt(m_session->spans().lanes().front().task, eventOfLine(12));
        m_session->seekTo(sleep->begin);
        const QPoint from = pointOf((sleep->begin + sleep->end) / 2);
        QWidget* view = m_timeline->viewport();
        QTest::mousePress(view, Qt::LeftButton, Qt::AltModifier, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(80, 0),
                         view->mapToGlobal(from + QPoint(80, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::AltModifier);
        QCoreApplication::sendEvent(view, &move);
        QTest::keyClick(m_timeline, Qt::Key_Escape);
        QTest::mouseRelease(view, Qt::LeftButton, Qt::AltModifier, from + QPoint(80, 0));
        QCOMPARE(m_session->text(), kScene);
    }

    // Three calls with the same number; the run knows which of them this sleep was made by.
    void ofSeveralCallsTheSleepsOwnIsChanged_data() {
        QTest::addColumn<int>("task");
        QTest::addColumn<int>("sleeps"); // of that task before it
        QTest::addColumn<QString>("wanted");
        QTest::newRow("first await") << 0 << 0 << QStringLiteral("await nap('a', 1.5)");
        QTest::newRow("second await") << 0 << 1 << QStringLiteral("await nap('b', 1.5)");
        QTest::newRow("task") << 1 << 0 << QStringLiteral("create_task(nap('c', 1.5))");
        QTest::newRow("in gather") << 3 << 0 << QStringLiteral("nap('d', 1), nap('e', 1.5)");
    }
    void ofSeveralCallsTheSleepsOwnIsChanged() {
        QFETCH(const int, task);
        QFETCH(const int, sleeps);
        QFETCH(const QString, wanted);
        const QString text = QStringLiteral("import asyncio\n"
                                            "async def nap(name, delay):\n"
                                            "    await asyncio.sleep(delay)\n"
                                            "async def main():\n"
                                            "    await nap('a', 1)\n"
                                            "    await nap('b', 1)\n"
                                            "    await asyncio.create_task(nap('c', 1))\n"
                                            "    await asyncio.gather(\n"
                                            "        nap('d', 1), nap('e', 1))\n"
                                            "asyncio.run(main())\n");
        open(text);
        const FutureId id = m_session->spans().lanes().at(std::size_t(task)).task;
        auto sleep = m_timeline->sleepAt(id, 0);
        for (int i = 0; i < sleeps; ++i)
            sleep = m_timeline->sleepAt(id, sleep->end);
        QVERIFY(sleep);
        m_session->seekTo(sleep->begin);
        m_session->select({Selection::Kind::Task, id});
        m_timeline->setFocus();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_timeline, Qt::Key_Plus);
            m_session->seekTo(sleep->begin);
            m_session->select({Selection::Kind::Task, id});
        }
        QVERIFY2(m_session->text().contains(wanted), qPrintable(m_session->text()));
        QCOMPARE(m_session->text().count(QStringLiteral("1.5")), 1);
    }

    void plusAndMinusChangeTheSleepThatLasts() {
        open(kScene);
        m_session->seekTo(eventOfLine(12));
        m_timeline->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_timeline, Qt::Key_Plus);
        QCOMPARE(m_session->text(), with("sleep(0.5)", "sleep(0.8)"));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_timeline, Qt::Key_Minus);
        QCOMPARE(m_session->text(), with("sleep(0.5)", "sleep(0.4)"));
    }

    void aDelayThatNoNumberSaysIsTold() {
        const QString text = with("sleep(0.5)", "sleep(1 / 2)");
        open(text);
        m_session->seekTo(eventOfLine(12));
        QSignalSpy said(&m_window->whatIfs(), &WhatIfs::said);
        m_timeline->setFocus();
        QTest::keyClick(m_timeline, Qt::Key_Plus);
        QCOMPARE(m_session->text(), text);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.front().front().toString(),
                 QStringLiteral("No single number in the text says that line 12 sleeps 0.5 s."));
    }

    void theRunBeforeIsNotExported() {
        const QString slow = with("sleep(0.5)", "sleep(2)");
        open(slow);
        ExportOptions options;
        const QByteArray alone =
            exportedBytes(m_session->trace(), options, ExportFormat::Svg).bytes;
        const auto pictureOfDialog = [this] {
            const ExportDialog dialog(*m_session, m_window.get());
            return dialog.preview().image();
        };
        const QImage shown = pictureOfDialog();
        open(kScene);
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QVERIFY(m_session->hasFormer());
        QCOMPARE(exportedBytes(m_session->trace(), options, ExportFormat::Svg).bytes, alone);
        QCOMPARE(pictureOfDialog(), shown);
    }

    // What a picture costs while the run before is long too.
    void aLongRunBeforeIsLaidOutFast() {
        const QString text = QStringLiteral("import asyncio\n"
                                            "async def main():\n"
                                            "    print('first')\n"
                                            "    for n in range(16000):\n"
                                            "        await asyncio.sleep(0)\n"
                                            "asyncio.run(main())\n");
        open(text);
        m_session->seekTo(19'000);
        QTRY_VERIFY(!m_session->isRunning());
        QVERIFY(m_session->trace().size() > 100'000);
        m_session->runEdit(with("'first'", "'1st'", text));
        QTRY_VERIFY(!m_session->isRunning());
        QVERIFY(m_session->difference().isThere);
        QVERIFY(m_session->formerTrace().size() > 100'000);
        m_session->toFirstDifference();
        const std::clock_t start = std::clock();
        const auto shapes = m_timeline->formerShapes();
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(!shapes.empty() && shapes.size() < 1'000);
        qInfo("%zu shapes: %.1f ms", shapes.size(), seconds * 1000);
        QVERIFY(seconds < 0.02);
    }

    void whereOneLooksStaysWhereItIs() {
        open(kScene);
        m_timeline->zoomIn();
        m_session->seekTo(eventOfLine(12));
        const double scale = m_timeline->axis().scale();
        const int scroll = m_timeline->horizontalScrollBar()->value();
        QVERIFY(m_window->whatIfs().answer(12, scenes::WhatIf::Kind::Delay, {.delay = 2}));
        QCOMPARE(m_timeline->axis().scale(), scale);
        QCOMPARE(m_timeline->horizontalScrollBar()->value(), scroll);
    }

private:
    void open(const QString& text) {
        m_session->setDocument(text, QStringLiteral("scene.py"), {});
        m_session->run();
        QTRY_VERIFY(!m_session->isRunning());
        QCoreApplication::processEvents();
    }

    std::size_t eventOfLine(int line) const {
        for (std::size_t n = 1; n <= m_session->trace().size(); ++n)
            if (m_session->trace().event(n).kind == EventKind::Line &&
                m_session->trace().event(n).b == std::uint32_t(line))
                return n;
        return 0;
    }

    // An event on the first task's lane, in the timeline's viewport.
    QPoint pointOf(std::size_t event) const {
        const auto rows = m_timeline->shownRows();
        const auto row = std::find_if(rows.begin(), rows.end(), [](const TimelineRow& each) {
            return each.kind == TimelineRow::Kind::Task;
        });
        const double x = m_timeline->axis().x(event) + TimelineLayout::kGutter -
                         m_timeline->horizontalScrollBar()->value();
        return QPointF(x, m_timeline->rectOf(*row).center().y()).toPoint();
    }

    static void contextMenu(QWidget* target, const QPoint& at, bool byMouse) {
        QContextMenuEvent event(byMouse ? QContextMenuEvent::Mouse : QContextMenuEvent::Keyboard,
                                at, target->mapToGlobal(at));
        QCoreApplication::sendEvent(target, &event);
    }

    void openFromCode(int line, bool byMouse) {
        CodeEditor& editor = m_window->workspace().editor();
        editor.setFocus();
        if (byMouse) {
            const QPoint at = editor.rowOf(line).center().toPoint();
            return contextMenu(editor.viewport(), at, true);
        }
        QTest::keyClick(&editor, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 1; i < line; ++i)
            QTest::keyClick(&editor, Qt::Key_Down);
        QTest::keyClick(&editor, Qt::Key_Return, Qt::AltModifier);
    }

    void openFromBlock(int line, bool byMouse) {
        m_window->workspace().showBlocks(true);
        QCoreApplication::processEvents();
        BlocksView& blocks = m_window->workspace().blocks();
        blocks.setFocus();
        blocks.selectLine(line);
        QCOMPARE(blocks.model().block(blocks.selected()).line, line);
        if (byMouse) {
            const QRect rect = blocks.rectOf(blocks.selected());
            contextMenu(blocks.viewport(), rect.topLeft() + QPoint(6, 8), true);
        } else {
            QTest::keyClick(&blocks, Qt::Key_Return, Qt::AltModifier);
        }
    }

    void openFromSpan(int line, bool byMouse) {
        m_session->seekTo(eventOfLine(line));
        m_timeline->setFocus();
        if (byMouse)
            contextMenu(m_timeline->viewport(), pointOf(eventOfLine(line)), true);
        else
            QTest::keyClick(m_timeline, Qt::Key_Return, Qt::AltModifier);
    }

    std::unique_ptr<MainWindow> m_window;
    Session* m_session = nullptr;
    TimelineView* m_timeline = nullptr;
};

QTEST_MAIN(TestWhatIfs)
#include "tst_whatifs.moc"
