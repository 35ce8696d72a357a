// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Problems in the real window: from one to the next by key, by the list and by the status line;
// mended by key, by the light bulb of the margin and by that of the list; read by assistive
// technology; said in the window's language.
#include "gui/app/actions.h"
#include "gui/app/mainwindow.h"
#include "gui/app/statusline.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"
#include "gui/editor/editormargin.h"
#include "gui/editor/editorstrip.h"
#include "gui/output/problemsview.h"
#include "gui/stage/stageview.h"
#include "gui/theme/paintedaccess.h"
#include "scenes/runlimits.h"

#include <QAccessible>
#include <QApplication>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace coroscope;
using namespace coroscope::gui;

namespace {

const QString kThree = QStringLiteral("import asyncio\n"
                                      "\n\n"
                                      "async def main():\n"
                                      "    asyncio.sleep(1)\n"
                                      "    print(missing)\n"
                                      "    asyncio.sleep(2)\n"
                                      "\n\n"
                                      "asyncio.run(main())\n");

struct Bench {
    explicit Bench(const QString& text = kThree) {
        window.resize(1440, 900);
        window.show();
        window.session().setDocument({}, QStringLiteral("scene.py"), {});
        window.session().setText(text);
    }
    [[nodiscard]] bool isChecked() {
        return QTest::qWaitFor([this] { return !window.session().diagnostics().empty(); });
    }
    [[nodiscard]] CodeEditor& editor() { return window.workspace().editor(); }
    [[nodiscard]] ProblemsView& list() { return window.workspace().problems(); }
    [[nodiscard]] EditorMargin& margin() { return *editor().findChild<EditorMargin*>(); }
    [[nodiscard]] QString line(int number) {
        return window.session().text().section(u'\n', number - 1, number - 1);
    }
    MainWindow window;
};

} // namespace

class TestProblemKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
    }

    void keysGoFromProblemToProblemAndRound();
    void withoutProblemsTheKeysSaySo();
    void theLightBulbOfTheMarginMendsItsLine();
    void theLightBulbFindsRoomBesideABreakpoint();
    void theLightBulbOfTheListMendsItsLine();
    void aClickInTheListGoesToTheLine();
    void theStatusLineCountsAndLeadsToTheList();
    void theListReadsAsItIsPainted();
    void theListFillsASmallWindow();
    void theStageOfARefusedTextLeadsToTheProblems();
    void aMendedProblemIsGoneAndComesBackWithUndo();
    void theWindowSaysItInItsLanguage();
    void aStopByALimitIsSaidInTheLanguage();
};

void TestProblemKeys::keysGoFromProblemToProblemAndRound() {
    Bench bench;
    QVERIFY(bench.isChecked());
    QCOMPARE(bench.list().problems().size(), std::size_t(3));
    bench.editor().goToLine(1);
    for (const int line : {5, 6, 7, 5}) {
        QTest::keyClick(&bench.editor(), Qt::Key_F8);
        QCOMPARE(bench.editor().cursorLine(), line);
        QCOMPARE(bench.list().problems()[std::size_t(bench.list().currentRow())].line, line);
        // A reader is told as well.
        const QString words = bench.window.status().accessibleName();
        QVERIFY2(words.startsWith(QStringLiteral("Problem %1 of 3, line %2: ")
                                      .arg(bench.list().currentRow() + 1)
                                      .arg(line)),
                 qPrintable(words));
    }
    for (const int line : {7, 6}) {
        QTest::keyClick(&bench.editor(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(bench.editor().cursorLine(), line);
    }
    QVERIFY(bench.editor().hasFocus());
}

void TestProblemKeys::withoutProblemsTheKeysSaySo() {
    Bench bench(QStringLiteral("print(1)\n"));
    bench.editor().goToLine(1);
    QTest::keyClick(&bench.editor(), Qt::Key_F8);
    QCOMPARE(bench.editor().cursorLine(), 1);
}

void TestProblemKeys::theLightBulbOfTheMarginMendsItsLine() {
    Bench bench;
    QVERIFY(bench.isChecked());
    const QRectF bulb = bench.margin().bulbOf(7);
    QVERIFY(!bulb.isEmpty());
    QVERIFY(bench.margin().bulbOf(1).isEmpty());
    QTest::mouseClick(&bench.margin(), Qt::LeftButton, {}, bulb.center().toPoint());
    QCOMPARE(bench.line(7), QStringLiteral("    await asyncio.sleep(2)"));
    QCOMPARE(bench.line(5), QStringLiteral("    asyncio.sleep(1)"));
    QVERIFY(bench.window.session().breakpoints().empty());
    bench.editor().undo();
    QCOMPARE(bench.window.session().text(), kThree);
}

void TestProblemKeys::theLightBulbFindsRoomBesideABreakpoint() {
    Bench bench;
    QVERIFY(bench.isChecked());
    const QRectF alone = bench.margin().bulbOf(5);
    bench.window.session().toggleBreakpoint(5);
    const QRectF beside = bench.margin().bulbOf(5);
    QVERIFY(beside.left() >= alone.left() + 14);
    QVERIFY(QRectF(bench.margin().rect()).contains(beside));
    // The breakpoint itself can still be taken away.
    QTest::mouseClick(&bench.margin(), Qt::LeftButton, {}, alone.center().toPoint());
    QVERIFY(bench.window.session().breakpoints().empty());
}

void TestProblemKeys::theLightBulbOfTheListMendsItsLine() {
    Bench bench;
    QVERIFY(bench.isChecked());
    bench.window.workspace().showProblems();
    QVERIFY(bench.list().isVisible());
    QVERIFY(!bench.list().bulbOf(0).isEmpty());
    const QPoint place = bench.list().bulbOf(0).center().toPoint();
    QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(bench.line(5), QStringLiteral("    await asyncio.sleep(1)"));
}

void TestProblemKeys::aClickInTheListGoesToTheLine() {
    Bench bench;
    QVERIFY(bench.isChecked());
    bench.window.workspace().showProblems();
    QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, {60, 8 + 42 + 20});
    QCOMPARE(bench.editor().cursorLine(), 6);
    QCOMPARE(bench.window.session().text(), kThree);
    QTest::keyClick(&bench.list(), Qt::Key_Down);
    QTest::keyClick(&bench.list(), Qt::Key_Return);
    QCOMPARE(bench.editor().cursorLine(), 7);
    QTest::keyClick(&bench.editor(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(bench.line(7), QStringLiteral("    await asyncio.sleep(2)"));
    // In the list Ctrl+. means the row that is chosen there.
    bench.list().setFocus();
    bench.list().setCurrentRow(0);
    QTest::keyClick(&bench.list(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(bench.line(5), QStringLiteral("    await asyncio.sleep(1)"));
}

void TestProblemKeys::theStatusLineCountsAndLeadsToTheList() {
    Bench bench;
    QVERIFY(bench.isChecked());
    bench.window.grab(); // painted
    StatusLine& status = bench.window.status();
    QVERIFY(!status.problemsRect().isEmpty());
    QVERIFY(status.accessibleName().contains(QStringLiteral("3")));
    QVERIFY(!bench.list().isVisible());
    QTest::mouseClick(&status, Qt::LeftButton, {}, status.problemsRect().center().toPoint());
    QVERIFY(bench.list().isVisible());
    bench.window.session().setText(QStringLiteral("print(1)\n"));
    QTRY_VERIFY(bench.window.session().diagnostics().empty());
    bench.window.grab();
    QVERIFY(status.problemsRect().isEmpty());
}

void TestProblemKeys::theListReadsAsItIsPainted() {
    Bench bench(kThree + QStringLiteral("x = = 1\n"));
    QVERIFY(bench.isChecked());
    QTRY_VERIFY(bench.list().problems().back().kind == Problem::Kind::TextError);
    bench.window.workspace().showProblems();
    QAccessibleInterface* const tree = QAccessible::queryAccessibleInterface(&bench.list());
    QVERIFY(tree);
    QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Problems"));
    QCOMPARE(tree->childCount(), int(bench.list().problems().size()));
    const QString first = tree->child(0)->text(QAccessible::Name);
    QVERIFY2(first.startsWith(QStringLiteral("Advice. line 5. ")), qPrintable(first));
    QVERIFY2(first.contains(QStringLiteral("Insert `await`")), qPrintable(first));
    const QString last = tree->child(tree->childCount() - 1)->text(QAccessible::Name);
    QVERIFY2(last.startsWith(QStringLiteral("Error. line 11. ")), qPrintable(last));
    QAccessibleActionInterface* const actions = tree->child(1)->actionInterface();
    QVERIFY(actions);
    actions->doAction(actions->actionNames().constFirst());
    QCOMPARE(bench.editor().cursorLine(), bench.list().problems()[1].line);
}

// One region is shown at a time there, and the list is a tab of the timeline's.
void TestProblemKeys::theListFillsASmallWindow() {
    for (const QSize size : {QSize(480, 340), QSize(700, 560), QSize(1000, 700)}) {
        Bench bench;
        bench.window.resize(size);
        QVERIFY(bench.isChecked());
        bench.window.workspace().showProblems();
        QTRY_VERIFY(bench.list().height() >= 100); // the splitters pass it on in turn
        QVERIFY(bench.list().isVisible());
        const QRect place(bench.list().mapTo(&bench.window, QPoint()), bench.list().size());
        QVERIFY2(bench.window.rect().contains(place), qPrintable(QString::number(place.bottom())));
        bench.window.grab();
        const QRectF counts = bench.window.status().problemsRect();
        QVERIFY2(counts.right() <= bench.window.status().factsLeft(),
                 qPrintable(QString::number(counts.right())));
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, {60, 8 + 42 + 20});
        QVERIFY(bench.editor().isVisible());
        QCOMPARE(bench.editor().cursorLine(), 6);
    }
}

void TestProblemKeys::theStageOfARefusedTextLeadsToTheProblems() {
    Bench bench(QStringLiteral("import requests\nprint(requests)\n"));
    QVERIFY(bench.isChecked());
    const auto says = [&bench](const char* words) {
        QStringList all;
        for (const AccessibleItem& zone : bench.window.workspace().stage().accessibleItems())
            all << zone.name << zone.description;
        return all.join(u'\n').contains(QLatin1String(words));
    };
    QVERIFY(says("The text has errors; Problems says what to do."));
    QVERIFY(!says("take the first step"));
    bench.window.session().setText(QStringLiteral("print(1)\n"));
    QTRY_VERIFY(bench.window.session().diagnostics().empty());
    QVERIFY(says("take the first step"));
}

void TestProblemKeys::aMendedProblemIsGoneAndComesBackWithUndo() {
    Bench bench;
    QVERIFY(bench.isChecked());
    bench.editor().goToLine(5);
    QTest::keyClick(&bench.editor(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_COMPARE(bench.list().problems().size(), std::size_t(2));
    bench.editor().undo();
    QTRY_COMPARE(bench.list().problems().size(), std::size_t(3));
}

void TestProblemKeys::theWindowSaysItInItsLanguage() {
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("zh.qm"));
    const QString source = QStringLiteral(COROSCOPE_SOURCE_DIR);
    QCOMPARE(
        QProcess::execute(QStringLiteral("/usr/lib/qt6/bin/lrelease"),
                          {QStringLiteral("-silent"),
                           source + QStringLiteral("/resources/translations/coroscope_zh_CN.ts"),
                           QStringLiteral("-qm"), made}),
        0);
    Bench bench(QStringLiteral("import requests\nprint(requests)\nx = = 1\n"));
    QVERIFY(bench.isChecked());
    const QString english = bench.list().problems().front().text;
    QCOMPARE(english, QStringLiteral("invalid syntax"));
    QTranslator translator;
    QVERIFY(translator.load(made));
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    QCOMPARE(bench.list().problems().front().text, QStringLiteral("语法无效"));
    EditorStrip* const strip = bench.editor().findChild<EditorStrip*>();
    QVERIFY2(strip->sentence().contains(QStringLiteral("语法无效")), qPrintable(strip->sentence()));
    bench.window.session().setText(QStringLiteral("import requests\nprint(requests)\n"));
    QTRY_VERIFY(bench.list().problems().front().text.contains(QStringLiteral("requests")));
    QCOMPARE(bench.list().problems().front().text, QStringLiteral("不支持 `import requests`"));
    QVERIFY(bench.list().problems().front().detail.contains(QStringLiteral("asyncio.sleep")));
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::processEvents();
    QCOMPARE(bench.list().problems().front().text,
             QStringLiteral("`import requests` is not supported"));
}

void TestProblemKeys::aStopByALimitIsSaidInTheLanguage() {
    Bench bench(QStringLiteral("print(1)\n"));
    scenes::RunLimits limits;
    limits.steps = 20'000;
    bench.window.session().setLimits(limits);
    bench.window.session().setDocument(QStringLiteral("while True:\n    pass\n"),
                                       QStringLiteral("endless.py"), {});
    bench.window.session().run();
    QTRY_VERIFY(!bench.window.session().isRunning() && bench.window.session().isRunComplete());
    QCOMPARE(bench.list().problems().size(), std::size_t(1));
    QCOMPARE(bench.list().problems().front().kind, Problem::Kind::Limit);
    QVERIFY(bench.list().problems().front().detail.contains(QStringLiteral("Preferences")));
    QCOMPARE(verdictOf(bench.window.session()).text,
             QStringLiteral("The run was stopped after 20000 steps."));
}

QTEST_MAIN(TestProblemKeys)
#include "tst_problemkeys.moc"
