// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What statements become as blocks: kinds, parameters with their exact stretches, columns, lines.
#include <QtTest>

#include "scenes/blocks/blockmodel.h"
#include "scenes/library/library.h"

using namespace coroscope::scenes;

namespace {

const char* nameOf(BlockKind kind) {
    static const char* const names[] = {
        "print", "await", "sleep", "gather", "wait_for", "task", "cancel", "lock",  "put", "get",
        "loop",  "if",    "try",   "return", "raise",    "pass", "def",    "class", "code"};
    return names[std::size_t(kind)];
}

QString parametersOf(const BlockModel& model, const std::vector<Parameter>& parameters) {
    QStringList told;
    for (const Parameter& parameter : parameters)
        told << QString::fromUtf8(model.textOf(parameter.range).data(),
                                  qsizetype(model.textOf(parameter.range).size()));
    return told.join(u'|');
}

} // namespace

class BlockModelTest : public QObject {
    Q_OBJECT

private slots:
    void eachStatementHasItsKindAndParameters_data();
    void eachStatementHasItsKindAndParameters();
    void aGatherHasARowACoroutineAndOneMore();
    void columnsAreFunctionsMethodsAndTheModule();
    void elifIsASuiteOfItsIf();
    void commentsRightAboveBelongToABlock();
    void commentsAtTheHeadBelongToTheFile();
    void aLineFindsItsInnermostBlock();
    void aTextThatCannotBeReadHasNoModel();
    void everyBuiltInSceneIsCoveredByItsBlocks();
};

void BlockModelTest::eachStatementHasItsKindAndParameters_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("parameters");
    const auto row = [](const char* text, const char* kind, const char* parameters) {
        QTest::newRow(text) << text << kind << parameters;
    };
    row("print()", "print", "");
    row("print(f'{a}', b, end='')", "print", "f'{a}'|b|end=''|");
    row("print(lambda a, b: (a, b), 1)", "print", "lambda a, b: (a, b)|1|");
    row("x = print(1)", "code", "x = print(1)");
    row("await phase1()", "await", "|phase1|");
    row("r = await phase2(r1, key=2)", "await", "r|phase2|r1|key=2|");
    row("r = await task", "await", "r|task");
    row("await (yield_here)", "await", "|(yield_here)");
    row("await asyncio.sleep(1.5)", "sleep", "|1.5");
    row("x = await sleep((1))", "sleep", "x|(1)");
    row("await asyncio.sleep(1, 'a')", "await", "|asyncio.sleep|1|'a'|");
    row("await clock.sleep(1)", "await", "|clock.sleep|1|");
    row("r = await asyncio.wait_for(f(), timeout=1)", "wait_for", "r|f()|timeout=1");
    row("t = asyncio.create_task(f(1), name='a')", "task", "t|f(1)|name='a'|");
    row("group.create_task(f())", "task", "|f()|");
    row("task.cancel()", "cancel", "|task");
    row("await queue.put((1, 2))", "put", "|queue|(1, 2)");
    row("queue.put_nowait(1)", "put", "|queue|1");
    row("x = await self.queue.get()", "get", "x|self.queue");
    row("return", "return", "");
    row("return (1, 2)", "return", "(1, 2)");
    row("return(a)", "return", "(a)");
    row("raise ValueError('a') from None", "raise", "ValueError('a') from None");
    row("pass", "pass", "pass");
    row("(await f())", "code", "(await f())");
    row("a = b = await f()", "code", "a = b = await f()");
    row("x += 1", "code", "x += 1");
    row("import a, b", "code", "import a, b");
    row("if (a\n  or b): pass", "if", "(a\n  or b)");
    row("while x[1:2]: pass", "loop", "x[1:2]");
    row("for i, (a, b) in enumerate(x for x in y): pass", "loop",
        "i, (a, b)|enumerate(x for x in y)");
    row("async for x in y: pass", "loop", "x|y");
    row("async with self.lock: pass", "lock", "self.lock");
    row("async with asyncio.timeout(2): pass", "wait_for", "2");
    row("async with asyncio.TaskGroup() as g: pass", "code", "async with asyncio.TaskGroup() as g");
    row("with a as b: pass", "code", "with a as b");
    row("match x:\n  case 1: pass", "code", "match x");
    row("try: pass\nfinally: pass", "try", "");
    row("@a\nasync def f(x, *, y=(1, 2)) -> int: pass", "def", "f|x, *, y=(1, 2)");
    row("def f(): pass", "def", "f|");
    row("class A(B): pass", "class", "A");
}

void BlockModelTest::eachStatementHasItsKindAndParameters() {
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, parameters);
    const auto model = BlockModel::of(text.toStdString());
    QVERIFY(model);
    const Block& block = model->block(0);
    QCOMPARE(QString::fromLatin1(nameOf(block.kind)), kind);
    QCOMPARE(parametersOf(*model, block.parameters), parameters);
    QCOMPARE(QString::fromStdString(std::string(model->textOf(block.statement))), text);
}

void BlockModelTest::aGatherHasARowACoroutineAndOneMore() {
    const auto model = BlockModel::of("r = await asyncio.gather(\n    fetch('a', 1),\n"
                                      "    other,\n)\n");
    const Block& block = model->block(0);
    QCOMPARE(nameOf(block.kind), "gather");
    QCOMPARE(parametersOf(*model, block.parameters), QStringLiteral("r|fetch|'a'|1||other|"));
    QCOMPARE(block.parameters[1].row, 1);
    QCOMPARE(block.parameters[5].row, 2);
    QCOMPARE(block.parameters[6].row, 3);
    QCOMPARE(block.parameters[6].before, std::string(",\n    "));
}

void BlockModelTest::columnsAreFunctionsMethodsAndTheModule() {
    const auto model = BlockModel::of("def plain(a): pass\n"
                                      "class Box:\n"
                                      "    async def run(self):\n"
                                      "        def inner(): pass\n"
                                      "async def main(): pass\n"
                                      "main()\n");
    QStringList titles;
    for (const Column& column : model->columns())
        titles << QString::fromStdString(column.title) +
                      (column.isCoroutine ? QStringLiteral("*") : QString());
    QCOMPARE(titles.join(u' '), QStringLiteral("main* plain Box.run* Box.run.inner "));
    QCOMPARE(model->columns().back().suite, 0);
    QCOMPARE(model->suite(model->columns()[1].suite).owner, model->columns()[1].block);
    QCOMPARE(model->columnOf(int(model->blocks().size()) - 1), 4);
}

void BlockModelTest::elifIsASuiteOfItsIf() {
    const auto model = BlockModel::of("if a:\n  x\nelif b:\n  y\nelse:\n  if c: z\n");
    QCOMPARE(model->block(0).suites.size(), std::size_t(3));
    QCOMPARE(model->suite(2).word, std::string("elif"));
    QCOMPARE(parametersOf(*model, model->suite(2).parameters), QStringLiteral("b"));
    QCOMPARE(model->suite(3).word, std::string("else"));
    QCOMPARE(nameOf(model->block(3).kind), "if");
    QCOMPARE(model->unit(), std::string("  "));
}

void BlockModelTest::commentsRightAboveBelongToABlock() {
    const auto model = BlockModel::of("a\n# free\n\n# of b\n# too\nb  # end\n# of c\nc\n");
    QCOMPARE(model->textOf(model->block(1).lines), std::string_view("# of b\n# too\nb  # end\n"));
    const auto nested = BlockModel::of("if a:\n  b\n  # last\n\n# of c\nc\n");
    QCOMPARE(nested->textOf(nested->block(0).lines), std::string_view("if a:\n  b\n  # last\n"));
}

void BlockModelTest::commentsAtTheHeadBelongToTheFile() {
    const auto model = BlockModel::of("# a scene\nimport asyncio\n");
    QCOMPARE(model->textOf(model->block(0).lines), std::string_view("import asyncio\n"));
}

void BlockModelTest::aLineFindsItsInnermostBlock() {
    const auto model = BlockModel::of("def f():\n    if x:\n        a()\n    b(\n    1)\n");
    QCOMPARE(model->blockAtLine(2), 1);
    QCOMPARE(model->blockAtLine(3), 2);
    QCOMPARE(model->blockAtLine(5), 3);
    QCOMPARE(model->blockAtLine(6), -1);
}

void BlockModelTest::aTextThatCannotBeReadHasNoModel() {
    QVERIFY(!BlockModel::of("def f(:\n"));
    QVERIFY(BlockModel::of(""));
    QVERIFY(BlockModel::of("# only a comment"));
}

void BlockModelTest::everyBuiltInSceneIsCoveredByItsBlocks() {
    for (const LibraryScene& scene : libraryScenes()) {
        const auto model = BlockModel::of(scene.source);
        QVERIFY(model);
        for (const Block& block : model->blocks()) {
            QVERIFY(!model->textOf(block.statement).empty());
            QVERIFY(block.lines.from <= block.statement.from);
            QVERIFY(block.lines.to > block.statement.to);
            QVERIFY(model->columnOf(int(&block - model->blocks().data())) <
                    int(model->columns().size()));
        }
    }
}

QTEST_APPLESS_MAIN(BlockModelTest)
#include "tst_blockmodel.moc"
