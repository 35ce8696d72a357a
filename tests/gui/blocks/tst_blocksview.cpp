// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The page of blocks in the real window: the chain of three coroutines built by mouse only and by
// keyboard only, edits in place, undo, and blocks, code and run in step.
#include "gui/app/actions.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/blocks/blocksview.h"
#include "gui/blocks/pythonpreview.h"
#include "gui/editor/codeeditor.h"
#include "scenes/library/library.h"

#include <QAccessible>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

using namespace coroscope;
using namespace coroscope::gui;
using scenes::PaletteItem;

namespace {

const char* const kStart = "import asyncio\n"
                           "\n"
                           "\n"
                           "async def main():\n"
                           "    pass\n"
                           "\n"
                           "\n"
                           "asyncio.run(main())\n";

const char* const kChain = "import asyncio\n"
                           "\n"
                           "\n"
                           "async def main():\n"
                           "    print('in main')\n"
                           "    result1 = await phase1()\n"
                           "    result2 = await phase2(result1)\n"
                           "    return (result1, result2)\n"
                           "\n"
                           "\n"
                           "async def phase1():\n"
                           "    print('in phase1')\n"
                           "    return 'result1'\n"
                           "\n"
                           "\n"
                           "async def phase2(arg):\n"
                           "    print('in phase2')\n"
                           "    return f'result2 derived from {arg}'\n"
                           "\n"
                           "\n"
                           "asyncio.run(main())\n";

} // namespace

class TestBlocksView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theChainIsBuiltByMouseOnly();
    void theChainIsBuiltByKeyboardOnly();
    void eachBlockEditIsOneStepOfUndo();
    void randomEditsOfEverySceneAreUndoneToTheSameText();
    void rowsOfAGatherAndTheColumnTellWhichTasksStandThere();
    void aDragShowsThePythonAndEscapePutsItBack();
    void aBlockIsDraggedIntoAnotherColumn();
    void aBlockIsDraggedOutIntoANewCoroutine();
    void keysReachEveryBlockOfEveryColumn();
    void aFieldRefusesWhatIsNoPython();
    void aFieldOfSeveralLinesStaysAsItIs();
    void theContextMenuActsOnTheBlock();
    void aClickOnThePaletteAddsBehindTheSelection();
    void typingRedrawsTheBlocksAndABrokenTextKeepsThem();
    void foldsSurviveAnEdit();
    void cursorAndSelectionAreOne();
    void theRunStandsAtTheBlocks();
    void breakpointsAreShownAndSet();
    void assistiveTechnologySeesColumnsAndBlocks();
    void thePageTakesTheRoomAndGivesItBack();
    void aSmallWindowKeepsTheColumns();

private:
    [[nodiscard]] BlocksView& blocks() const { return m_window->workspace().blocks(); }
    [[nodiscard]] CodeEditor& editor() const { return m_window->workspace().editor(); }
    [[nodiscard]] QString text() const { return m_window->session().text(); }
    void setText(const char* source);
    [[nodiscard]] int blockOf(const QString& words) const;
    [[nodiscard]] scenes::Place endOf(const QString& column) const;
    void drag(QPoint from, QPoint to);
    void dropItem(PaletteItem item, scenes::Place place);
    void clickBeside();
    void writeByMouse(int block, int parameter, const QString& value);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void write(const QString& value, Qt::Key end = Qt::Key_Return);
    void insertByKey(PaletteItem item);

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_settings;
};

void TestBlocksView::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestBlocksView::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->resize(2300, 1100);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    setText(kStart);
    m_window->workspace().showBlocks(true);
    QTRY_VERIFY(blocks().preview().isVisible()); // it has its room
}

void TestBlocksView::cleanup() {
    m_window->session().setDocument({}, {}, {});
    m_window.reset();
}

void TestBlocksView::setText(const char* source) {
    m_window->session().setDocument(QString::fromUtf8(source), QStringLiteral("test.py"), {});
    m_window->session().run();
    QTRY_VERIFY(!m_window->session().isRunning());
}

// The block whose statement starts with those words; in the order of the text, the first.
int TestBlocksView::blockOf(const QString& words) const {
    const auto& model = blocks().model();
    for (std::size_t i = 0; i < model.blocks().size(); ++i)
        if (fromUtf8(model.textOf(model.blocks()[i].statement)).startsWith(words))
            return int(i);
    return -1;
}

scenes::Place TestBlocksView::endOf(const QString& name) const {
    const auto& model = blocks().model();
    for (const scenes::Column& column : model.columns())
        if (fromUtf8(column.title) == name)
            return {column.suite, int(model.suite(column.suite).blocks.size())};
    return {-1, 0};
}

void TestBlocksView::drag(QPoint from, QPoint to) {
    QWidget* const area = blocks().viewport();
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    for (const QPoint& point : {from + QPoint(12, 6), (from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(point), area->mapToGlobal(QPointF(point)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &move);
    }
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
}

void TestBlocksView::dropItem(PaletteItem item, scenes::Place place) {
    drag(blocks().rectOfItem(item).center(), blocks().pointOf(place));
}

// Below the palette: takes what is being written, and does nothing else.
void TestBlocksView::clickBeside() {
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      QPoint(4, blocks().viewport()->height() - 2));
}

// A click on the field; what stands there is chosen, so the words typed take its place.
void TestBlocksView::writeByMouse(int block, int parameter, const QString& value) {
    QRect rect = blocks().rectOfParameter(block, parameter);
    if (rect.isEmpty()) // an empty field shows where its block is selected
        QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                          blocks().rectOf(block).topLeft() + QPoint(20, 20));
    rect = blocks().rectOfParameter(block, parameter);
    QVERIFY2(!rect.isEmpty(), qPrintable(text()));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {}, rect.center());
    QVERIFY(blocks().field());
    QTest::keyClicks(blocks().field(), value);
    clickBeside();
    QVERIFY(!blocks().field());
}

void TestBlocksView::theChainIsBuiltByMouseOnly() {
    const auto clickNew = [&] {
        QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                          blocks().rectOfNewColumn().center());
    };
    clickNew();
    QVERIFY(blocks().field());
    QTest::keyClicks(blocks().field(), QStringLiteral("phase1"));
    clickBeside();
    QVERIFY(!blocks().field());
    clickNew();
    QTest::keyClicks(blocks().field(), QStringLiteral("phase2"));
    clickBeside();
    const int phase2 = blockOf(QStringLiteral("async def phase2"));
    writeByMouse(phase2, 1, QStringLiteral("arg"));
    for (const char* name : {"main", "phase1", "phase2"})
        for (const PaletteItem item : {PaletteItem::Print, PaletteItem::Return})
            dropItem(item, endOf(QLatin1String(name)));
    const scenes::Place inMain{endOf(QStringLiteral("main")).suite, 1};
    dropItem(PaletteItem::AwaitCoroutine, inMain);
    dropItem(PaletteItem::AwaitCoroutine, {inMain.suite, 2});
    const int first = blockOf(QStringLiteral("await phase1()"));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      blocks().rectOf(first).topLeft() + QPoint(20, 20));
    writeByMouse(first, 0, QStringLiteral("result1"));
    const int second = blockOf(QStringLiteral("await phase2(arg)"));
    writeByMouse(second, 2, QStringLiteral("result1"));
    writeByMouse(second, 0, QStringLiteral("result2"));
    const char* const returned[] = {"(result1, result2)", "'result1'",
                                    "f'result2 derived from {arg}'"};
    const char* const printed[] = {"'in main'", "'in phase1'", "'in phase2'"};
    const char* const names[] = {"main", "phase1", "phase2"};
    for (int i = 0; i < 3; ++i) {
        const auto& model = blocks().model();
        const auto& body = model.suite(endOf(QLatin1String(names[i])).suite).blocks;
        writeByMouse(body.front(), 0, QLatin1String(printed[i]));
        const int last = blocks().model().suite(endOf(QLatin1String(names[i])).suite).blocks.back();
        writeByMouse(last, 0, QLatin1String(returned[i]));
    }
    QCOMPARE(text(), QString::fromUtf8(kChain));
    QCOMPARE(editor().toPlainText(), QString::fromUtf8(kChain));
}

void TestBlocksView::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&blocks(), key, modifiers);
}

void TestBlocksView::write(const QString& value, Qt::Key end) {
    QVERIFY(blocks().field());
    QTest::keyClicks(blocks().field(), value);
    QTest::keyClick(blocks().field(), end);
}

// Insert opens the palette as a menu: down to the item, Return.
void TestBlocksView::insertByKey(PaletteItem item) {
    key(Qt::Key_Insert);
    QVERIFY(blocks().menu());
    const QString name = BlockNames::ofItem(item);
    for (int i = 0; i < 30 && blocks().menu()->activeAction()->text() != name; ++i)
        QTest::keyClick(blocks().menu(), Qt::Key_Down);
    QTest::keyClick(blocks().menu(), Qt::Key_Return);
    QTRY_VERIFY(!blocks().menu());
}

void TestBlocksView::theChainIsBuiltByKeyboardOnly() {
    const auto addCoroutine = [&](const char* name) {
        key(Qt::Key_Insert);
        QTest::keyClick(blocks().menu(), Qt::Key_Up); // round to the last: a new coroutine
        QTest::keyClick(blocks().menu(), Qt::Key_Return);
        QTRY_VERIFY(blocks().field());
        write(QLatin1String(name));
    };
    blocks().setFocus();
    addCoroutine("phase1"); // its head is selected
    insertByKey(PaletteItem::Print);
    key(Qt::Key_Return);
    write(QStringLiteral("'in phase1'"));
    insertByKey(PaletteItem::Return);
    key(Qt::Key_Return);
    write(QStringLiteral("'result1'"));
    addCoroutine("phase2");
    key(Qt::Key_Return);
    QTest::keyClick(blocks().field(), Qt::Key_Tab);
    write(QStringLiteral("arg"));
    insertByKey(PaletteItem::Print);
    key(Qt::Key_Return);
    write(QStringLiteral("'in phase2'"));
    insertByKey(PaletteItem::Return);
    key(Qt::Key_Return);
    write(QStringLiteral("f'result2 derived from {arg}'"));
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    key(Qt::Key_End);
    QCOMPARE(blocks().model().block(blocks().selected()).kind, scenes::BlockKind::Pass);
    insertByKey(PaletteItem::Print);
    key(Qt::Key_Return);
    write(QStringLiteral("'in main'"));
    insertByKey(PaletteItem::AwaitCoroutine);
    key(Qt::Key_Return);
    QTest::keyClick(blocks().field(), Qt::Key_Backtab);
    write(QStringLiteral("result1"));
    insertByKey(PaletteItem::AwaitCoroutine);
    key(Qt::Key_Return);
    QTest::keyClick(blocks().field(), Qt::Key_Tab);
    write(QStringLiteral("result1"));
    key(Qt::Key_Return);
    QTest::keyClick(blocks().field(), Qt::Key_Backtab);
    write(QStringLiteral("result2"));
    insertByKey(PaletteItem::Return);
    key(Qt::Key_Return);
    write(QStringLiteral("(result1, result2)"));
    QCOMPARE(text(), QString::fromUtf8(kChain));
}

void TestBlocksView::eachBlockEditIsOneStepOfUndo() {
    setText(kChain);
    blocks().select(blockOf(QStringLiteral("result1 = await")));
    key(Qt::Key_Down, Qt::AltModifier);
    const QString moved = text();
    QVERIFY(moved != QString::fromUtf8(kChain));
    key(Qt::Key_Delete);
    QVERIFY(text() != moved);
    editor().undo();
    QCOMPARE(text(), moved);
    editor().undo();
    QCOMPARE(text(), QString::fromUtf8(kChain));
    editor().redo();
    QCOMPARE(text(), moved);
}

void TestBlocksView::randomEditsOfEverySceneAreUndoneToTheSameText() {
    std::mt19937 random(7);
    const auto pick = [&](int count) {
        return int(std::uniform_int_distribution<int>(0, std::max(0, count - 1))(random));
    };
    const Qt::Key keys[] = {Qt::Key_Up,    Qt::Key_Down, Qt::Key_Left,
                            Qt::Key_Right, Qt::Key_D,    Qt::Key_Delete};
    for (const scenes::LibraryScene& scene : scenes::libraryScenes()) {
        setText(std::string(scene.source).c_str());
        const QString original = text();
        for (int i = 0; i < 40; ++i) {
            blocks().select(pick(int(blocks().model().blocks().size())));
            const Qt::Key pressed = keys[pick(6)];
            key(pressed, pressed == Qt::Key_D        ? Qt::ControlModifier
                         : pressed == Qt::Key_Delete ? Qt::NoModifier
                                                     : Qt::AltModifier);
            QVERIFY(!blocks().isStale());
            QCOMPARE(fromUtf8(blocks().model().text()), text());
            QCOMPARE(editor().toPlainText(), text());
        }
        while (editor().document()->isUndoAvailable())
            editor().undo();
        QCOMPARE(text(), original);
    }
}

void TestBlocksView::rowsOfAGatherAndTheColumnTellWhichTasksStandThere() {
    const scenes::LibraryScene* scene = scenes::findLibraryScene("gather");
    QVERIFY(scene);
    setText(std::string(scene->source).c_str());
    m_window->session().seekTo(72);
    const BlockMarks& marks = blocks().marks();
    const int gather = blockOf(QStringLiteral("results = await asyncio.gather"));
    const int sleep = blockOf(QStringLiteral("await asyncio.sleep"));
    const auto& model = blocks().model();
    QVERIFY(gather >= 0 && sleep >= 0);
    const std::map<int, std::vector<std::uint32_t>> gathered = {
        {model.block(gather).line, {2, 3, 4}}};
    QCOMPARE(marks.gathered, gathered);
    const auto note = noteOf(model, marks, model.columnOf(sleep));
    QVERIFY(note);
    QCOMPARE(note->badges, (std::vector<std::uint32_t>{2, 3}));
    QCOMPARE(toldNote(*note), QStringLiteral("Task-2 and Task-3 stand at the sleep block. Edit "
                                             "while stopped: the run starts again and stops at "
                                             "the same event."));
    // A badge is painted in each row: the picture differs from that of the same page without.
    blocks().select(sleep);
    const QImage with = blocks().grab().toImage();
    BlockMarks bare = marks;
    bare.gathered.clear();
    blocks().setMarks(bare);
    const QImage without = blocks().grab().toImage();
    const QRect rows = blocks().rectOf(gather);
    int columns = 0;
    for (int x = rows.left(); x < rows.right(); ++x) {
        bool differs = false;
        for (int y = rows.top(); y < rows.bottom(); ++y)
            differs = differs || with.pixel(x, y) != without.pixel(x, y);
        columns += differs ? 1 : 0;
    }
    QVERIFY2(columns >= 16 && columns <= 24, qPrintable(QString::number(columns)));
    m_window->session().seekTo(0);
    QVERIFY(blocks().marks().gathered.empty());
    QVERIFY(!noteOf(model, blocks().marks(), model.columnOf(sleep)));
}

void TestBlocksView::aDragShowsThePythonAndEscapePutsItBack() {
    setText(kChain);
    QWidget* const area = blocks().viewport();
    const QPoint from = blocks().rectOfItem(PaletteItem::Sleep).center();
    const QPoint to = blocks().pointOf({endOf(QStringLiteral("phase1")).suite, 1});
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    for (const QPoint& point : {from + QPoint(20, 20), to}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(point), area->mapToGlobal(QPointF(point)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &move);
    }
    QVERIFY(blocks().preview().isPromise());
    QVERIFY(blocks().preview().text().contains(
        QStringLiteral("    print('in phase1')\n    await asyncio.sleep(1)\n    return")));
    QCOMPARE(blocks().preview().firstLine(), 13);
    QCOMPARE(text(), QString::fromUtf8(kChain));
    key(Qt::Key_Escape);
    QVERIFY(!blocks().preview().isPromise());
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    QCOMPARE(text(), QString::fromUtf8(kChain));
}

void TestBlocksView::aBlockIsDraggedIntoAnotherColumn() {
    setText(kChain);
    const int block = blockOf(QStringLiteral("print('in phase2')"));
    drag(blocks().rectOf(block).topLeft() + QPoint(20, 20),
         blocks().pointOf({endOf(QStringLiteral("main")).suite, 1}));
    QVERIFY(text().contains(QStringLiteral("    print('in main')\n    print('in phase2')\n")));
    QVERIFY(text().contains(QStringLiteral("(arg):\n    return f'result2")));
    QCOMPARE(blocks().selected(), blockOf(QStringLiteral("print('in phase2')")));
}

void TestBlocksView::aBlockIsDraggedOutIntoANewCoroutine() {
    setText(kChain);
    const int block = blockOf(QStringLiteral("print('in phase2')"));
    drag(blocks().rectOf(block).topLeft() + QPoint(20, 20), blocks().rectOfNewColumn().center());
    QVERIFY(text().contains(QStringLiteral("async def step():\n    print('in phase2')\n\n\n")));
}

// A function is the head of its column and a block of the module.
void TestBlocksView::keysReachEveryBlockOfEveryColumn() {
    setText(kChain);
    blocks().select(blockOf(QStringLiteral("import")));
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        const auto& block = blocks().model().block(blocks().selected());
        seen << fromUtf8(blocks().model().textOf(block.statement)).section(u'\n', 0, 0);
        key(Qt::Key_Down);
    }
    QCOMPARE(seen.join(u'|'), QStringLiteral("import asyncio|async def main():|async def phase1():|"
                                             "async def phase2(arg):|asyncio.run(main())"));
    key(Qt::Key_Up);
    key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(text().indexOf(QStringLiteral("def phase2")) <
            text().indexOf(QStringLiteral("def phase1")));
    key(Qt::Key_Left);
    key(Qt::Key_Home);
    QVERIFY(blocks().rectOf(blocks().selected()).left() < blocks().rectOfNewColumn().left());
    std::size_t heads = 1;
    for (; heads < 9; ++heads) {
        const int before = blocks().selected();
        key(Qt::Key_Left);
        if (blocks().selected() == before)
            break;
    }
    QCOMPARE(heads, std::size_t(3));
}

void TestBlocksView::aFieldRefusesWhatIsNoPython() {
    setText(kChain);
    const int block = blockOf(QStringLiteral("result1 = await"));
    blocks().select(block);
    key(Qt::Key_Return);
    QVERIFY(blocks().field());
    QTest::keyClicks(blocks().field(), QStringLiteral("phase 1"));
    QTest::keyClick(blocks().field(), Qt::Key_Return);
    QVERIFY(blocks().field());
    QVERIFY(!blocks().field()->toolTip().isEmpty());
    QTest::keyClick(blocks().field(), Qt::Key_Escape);
    QVERIFY(!blocks().field());
    QCOMPARE(text(), QString::fromUtf8(kChain));
    QVERIFY(blocks().hasFocus());
}

void TestBlocksView::aFieldOfSeveralLinesStaysAsItIs() {
    const char* const source = "x = (1 +  # one\n     2)\nprint(x)\n";
    setText(source);
    blocks().select(0);
    key(Qt::Key_Return);
    QVERIFY(blocks().field());
    QTest::keyClick(blocks().field(), Qt::Key_Return);
    QVERIFY(!blocks().field());
    QCOMPARE(text(), QString::fromUtf8(source));
}

void TestBlocksView::theContextMenuActsOnTheBlock() {
    setText(kChain);
    const int block = blockOf(QStringLiteral("print('in phase1')"));
    const QPoint point = blocks().rectOf(block).topLeft() + QPoint(20, 20);
    QContextMenuEvent event(QContextMenuEvent::Mouse, point,
                            blocks().viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(blocks().viewport(), &event);
    QVERIFY(blocks().menu());
    QCOMPARE(blocks().selected(), block);
    blocks().menu()->actions()[1]->trigger();
    blocks().menu()->close();
    QVERIFY(text().contains(
        QStringLiteral("    print('in phase1')\n    print('in phase1')\n    return 'result1'")));
}

void TestBlocksView::aClickOnThePaletteAddsBehindTheSelection() {
    setText(kChain);
    blocks().select(blockOf(QStringLiteral("print('in phase1')")));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      blocks().rectOfItem(PaletteItem::Repeat).center());
    QVERIFY(text().contains(QStringLiteral(
        "    print('in phase1')\n    for i in range(3):\n        pass\n    return 'result1'")));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      blocks().rectOf(blockOf(QStringLiteral("pass"))).topLeft() + QPoint(20, 20));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      blocks().rectOfItem(PaletteItem::Sleep).center());
    QVERIFY(text().contains(
        QStringLiteral("    for i in range(3):\n        await asyncio.sleep(1)\n    return")));
}

void TestBlocksView::typingRedrawsTheBlocksAndABrokenTextKeepsThem() {
    setText(kChain);
    const std::size_t count = blocks().model().blocks().size();
    QTextCursor cursor(editor().document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QStringLiteral("print(1)\n"));
    QCOMPARE(blocks().model().blocks().size(), count + 1);
    cursor.insertText(QStringLiteral("print(2"));
    QVERIFY(blocks().isStale());
    QCOMPARE(blocks().model().blocks().size(), count + 1);
    const QString broken = text();
    blocks().select(0);
    key(Qt::Key_Delete);
    QCOMPARE(text(), broken);
    cursor.insertText(QStringLiteral(")"));
    QVERIFY(!blocks().isStale());
    QCOMPARE(blocks().model().blocks().size(), count + 2);
    setText("def broken(:\n");
    QVERIFY(blocks().isStale());
    QVERIFY(blocks().model().blocks().empty()); // not those of the text before
}

void TestBlocksView::foldsSurviveAnEdit() {
    setText("async def main():\n    print(1)\n    for i in range(3):\n        print(i)\n");
    blocks().select(blockOf(QStringLiteral("for")));
    key(Qt::Key_Space);
    QVERIFY(blocks().rectOf(blockOf(QStringLiteral("print(i)"))).isEmpty());
    key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(text().startsWith(QStringLiteral("async def main():\n    for")));
    QVERIFY(blocks().rectOf(blockOf(QStringLiteral("print(i)"))).isEmpty());
    key(Qt::Key_Space);
    QVERIFY(!blocks().rectOf(blockOf(QStringLiteral("print(i)"))).isEmpty());
}

void TestBlocksView::cursorAndSelectionAreOne() {
    setText(kChain);
    const int block = blockOf(QStringLiteral("return 'result1'"));
    QTest::mouseClick(blocks().viewport(), Qt::LeftButton, {},
                      blocks().rectOf(block).topLeft() + QPoint(20, 20));
    QCOMPARE(blocks().selected(), block);
    QCOMPARE(editor().cursorLine(), blocks().model().block(block).line);
    m_window->workspace().showBlocks(false);
    editor().goToLine(5);
    m_window->workspace().showBlocks(true);
    QCOMPARE(blocks().selected(), blockOf(QStringLiteral("print('in main')")));
}

void TestBlocksView::theRunStandsAtTheBlocks() {
    setText(kChain);
    Session& session = m_window->session();
    const QImage before = blocks().grab().toImage();
    session.setGranularity(Granularity::Line);
    for (int i = 0; i < 12; ++i)
        session.stepForward();
    QVERIFY(!editor().marks().badges.empty());
    QVERIFY(blocks().grab().toImage() != before);
}

void TestBlocksView::breakpointsAreShownAndSet() {
    setText(kChain);
    blocks().select(blockOf(QStringLiteral("return 'result1'")));
    key(Qt::Key_F9);
    QCOMPARE(m_window->session().breakpoints(), std::set<int>{13});
    key(Qt::Key_F9);
    QVERIFY(m_window->session().breakpoints().empty());
}

void TestBlocksView::assistiveTechnologySeesColumnsAndBlocks() {
    setText(kChain);
    const std::vector<AccessibleItem> items = blocks().accessibleItems();
    QCOMPARE(items.size(), std::size_t(5)); // the palette, three coroutines, the module
    QCOMPARE(items[1].name, QStringLiteral("main"));
    QCOMPARE(items[1].children.size(), std::size_t(4));
    QCOMPARE(items[1].children[1].name, QStringLiteral("await phase1 keep as result1"));
    items[1].children[2].press();
    QCOMPARE(blocks().selected(), blockOf(QStringLiteral("result2 = await")));
    items[0].children[2].press();
    QVERIFY(text().contains(QStringLiteral("phase2(result1)\n    await asyncio.sleep(1)\n")));
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&blocks());
    QVERIFY(view);
    QCOMPARE(view->childCount(), 5);
}

void TestBlocksView::thePageTakesTheRoomAndGivesItBack() {
    QTRY_VERIFY(blocks().width() > 1000);
    QVERIFY(blocks().preview().isVisible());
    m_window->actions().maximiseBlocks->trigger();
    QTRY_VERIFY(blocks().width() < 800);
    m_window->actions().maximiseBlocks->trigger();
    QTRY_VERIFY(blocks().width() > 1000);
    m_window->actions().showBlocks->trigger();
    QVERIFY(editor().isVisible());
    QVERIFY(!blocks().isVisible());
    QTRY_VERIFY(editor().width() < 800);
}

void TestBlocksView::aSmallWindowKeepsTheColumns() {
    m_window->resize(800, 600);
    QTRY_VERIFY(!blocks().preview().isVisible());
    QVERIFY(!blocks().rectOfItem(PaletteItem::Print).isEmpty());
    m_window->actions().maximiseBlocks->trigger();
    QTRY_VERIFY(blocks().rectOfItem(PaletteItem::Print).isEmpty());
    blocks().select(blockOf(QStringLiteral("pass")));
    QVERIFY(
        blocks().viewport()->rect().intersects(blocks().rectOf(blockOf(QStringLiteral("pass")))));
    m_window->actions().maximiseBlocks->trigger();
}

QTEST_MAIN(TestBlocksView)
#include "tst_blocksview.moc"
