// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each block edit as the text before and after: what moves with a block, what stays, what is
// refused.
#include <QtTest>

#include "scenes/blocks/blockedit.h"
#include "scenes/blocks/palette.h"

using namespace coroscope::scenes;

namespace {

// The block whose statement starts with those words; of several the first.
int blockOf(const BlockModel& model, const QString& words) {
    for (std::size_t i = 0; i < model.blocks().size(); ++i)
        if (model.textOf(model.blocks()[i].statement).starts_with(words.toStdString()))
            return int(i);
    return -1;
}

QString textAfter(const MaybeBlockEdit& edit) {
    return edit ? QString::fromStdString(edit->text) : QStringLiteral("refused");
}

} // namespace

class BlockEditTest : public QObject {
    Q_OBJECT

private slots:
    void aBlockMoves_data();
    void aBlockMoves();
    void aBlockIsDeleted_data();
    void aBlockIsDeleted();
    void aBlockIsDuplicated_data();
    void aBlockIsDuplicated();
    void aParameterIsSet_data();
    void aParameterIsSet();
    void aFunctionThatIsRenamedTakesItsCallsAlong_data();
    void aFunctionThatIsRenamedTakesItsCallsAlong();
    void aBlockDoesNotMoveIntoItself();
    void anInsertedBlockTakesTheIndentation();
    void asyncioIsImportedWhereItIsNeeded();
    void aNewCoroutineStandsBehindTheOthers();
    void aBlockMovesIntoANewCoroutine();
    void theFocusFollowsTheBlock();
    void anEditTouchesNothingElse();
    void thePaletteCallsCoroutinesThatAreNotCalledYet();
};

void BlockEditTest::aBlockMoves_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("suite");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* words, int suite,
                        int index, const char* after) {
        QTest::newRow(name) << before << words << suite << index << after;
    };
    row("down", "a\nb\nc\n", "a", 0, 2, "b\na\nc\n");
    row("up", "a\nb\nc\n", "c", 0, 0, "c\na\nb\n");
    row("with its comments", "a\n# of b\nb  # end\nc\n", "b", 0, 3, "a\nc\n# of b\nb  # end\n");
    row("leaving a pass", "if x:\n    a\nb\n", "a", 0, 2, "if x:\n    pass\nb\na\n");
    row("filling a pass", "if x:\n    pass\nb\n", "b", 1, 0, "if x:\n    b\n");
    row("keeping the comment of a pass", "if x:\n    pass  # why\nb\n", "b", 1, 1,
        "if x:\n    # why\n    b\n");
    row("tabs", "if x:\n\ta\nif y:\n    b(1,\n      2)\n", "b", 1, 1,
        "if x:\n\ta\n\tb(1,\n\t  2)\nif y:\n    pass\n");
    row("a string of lines", "if x:\n    a = '''\n  s\n'''\nb\n", "a", 0, 2,
        "if x:\n    pass\nb\na = '''\n  s\n'''\n");
    row("joined by a semicolon", "a; b; c\n", "b", 0, 3, "a; c\nb\n");
    row("between joined ones", "a; b\nc\n", "c", 0, 1, "a\nc\nb\n");
    row("out of a header's line", "if x: a; b\nc\n", "a", 0, 2, "if x: b\nc\na\n");
    row("the only one out of a header's line", "if x: a  # n\nc\n", "a", 0, 2,
        "if x: pass  # n\nc\na\n");
    row("into a header's line", "if x: a; b\nc\n", "c", 1, 2, "if x:\n    a; b\n    c\n");
    row("into a pass on a header's line", "if x: pass  # n\nc\n", "c", 1, 0, "if x:  # n\n    c\n");
    row("two characters a line's end", "a\r\nif x:\r\n  b\r\n", "a", 1, 1,
        "if x:\r\n  b\r\n  a\r\n");
    row("no end of the last line", "a\nb", "a", 0, 2, "b\na");
    row("decorated", "@d\ndef f(): pass\n\n\na\n", "@d", 0, 2, "a\n\n\n@d\ndef f(): pass\n");
    row("definitions keep their distance",
        "import a\n\n\ndef f():\n    pass\n\n\ndef g():\n    pass\n\n\nf()\n", "def g", 0, 1,
        "import a\n\n\ndef g():\n    pass\n\n\ndef f():\n    pass\n\n\nf()\n");
    row("a compound with its bodies", "if x:\n    if y:\n        a\n    else:\n        b\nc\n",
        "if y", 0, 2, "if x:\n    pass\nc\nif y:\n    a\nelse:\n    b\n");
    row("before an else", "if x:\n    a\nelse:\n    b\n", "b", 1, 1,
        "if x:\n    a\n    b\nelse:\n    pass\n");
    row("a continuation left of the block", "if x:\n    a = (1 +\n 2)\nb\n", "a", 0, 1,
        "if x:\n    pass\na = (1 +\n 2)\nb\n");
}

void BlockEditTest::aBlockMoves() {
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(int, suite);
    QFETCH(int, index);
    QFETCH(QString, after);
    const auto model = BlockModel::of(before.toStdString());
    QVERIFY(model);
    const int block = blockOf(*model, words);
    QVERIFY(block >= 0);
    QCOMPARE(textAfter(moveBlock(*model, block, {suite, index})), after);
}

void BlockEditTest::aBlockIsDeleted_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* words,
                        const char* after) { QTest::newRow(name) << before << words << after; };
    row("one of several", "a\n# of b\nb\nc\n", "b", "a\nc\n");
    row("free comments stay", "a\n# free\n\nb\n", "a", "# free\n\nb\n");
    row("the only one of a body", "if x:\n    a\n", "a", "if x:\n    pass\n");
    row("the only pass", "if x:\n    pass\n", "pass", "refused");
    row("joined, first", "a; b\n", "a", "b\n");
    row("joined, last", "a; b; # c\n", "b", "a; # c\n");
    row("the last after a blank line", "def f():\n    a\n\n    b\n\n\nc\n", "b",
        "def f():\n    a\n\n\nc\n");
    row("a definition", "a\n\n\ndef f():\n    b\n\n\nc\n", "def", "a\n\n\nc\n");
    row("everything", "a\n", "a", "");
}

void BlockEditTest::aBlockIsDeleted() {
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, after);
    const auto model = BlockModel::of(before.toStdString());
    QCOMPARE(textAfter(deleteBlock(*model, blockOf(*model, words))), after);
}

void BlockEditTest::aBlockIsDuplicated_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("after");
    QTest::newRow("a line") << "# c\na\nb\n"
                            << "a"
                            << "# c\na\na\nb\n";
    QTest::newRow("joined") << "a; b\n"
                            << "a"
                            << "a; a; b\n";
    QTest::newRow("compound") << "if x:\n    a\n"
                              << "if"
                              << "if x:\n    a\nif x:\n    a\n";
    QTest::newRow("on a header's line") << "if x: a\n"
                                        << "a"
                                        << "if x: a; a\n";
}

void BlockEditTest::aBlockIsDuplicated() {
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, after);
    const auto model = BlockModel::of(before.toStdString());
    QCOMPARE(textAfter(duplicateBlock(*model, blockOf(*model, words))), after);
}

void BlockEditTest::aParameterIsSet_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, int parameter, const char* value,
                        const char* after) {
        QTest::newRow(name) << before << parameter << value << after;
    };
    row("replaced", "await asyncio.sleep(1)  # c\n", 1, " 0.5 ", "await asyncio.sleep(0.5)  # c\n");
    row("kept as", "await f()\n", 0, "x", "x = await f()\n");
    row("kept no more", "x = await f()\n", 0, "", "await f()\n");
    row("one more argument", "print(1,)\n", 1, "b", "print(1, b,)\n");
    row("the first argument", "print()\n", 0, "b", "print(b)\n");
    row("the first of two goes", "print(a, b)\n", 0, "", "print(b)\n");
    row("the last of two goes", "print(a, b)\n", 1, "", "print(a)\n");
    row("a value returned", "return\n", 0, "x", "return x\n");
    row("no value returned", "return x # c\n", 0, "", "return # c\n");
    row("a condition must stay", "if a: b\n", 0, "", "refused");
    row("what is no expression", "print(a)\n", 0, "b c", "refused");
    row("another statement", "print(a)\n", 0, "b); c(", "refused");
    row("code may become another block", "x = 1\n", 0, "print(1)", "print(1)\n");
    row("a coroutine more", "await asyncio.gather(\n    f(1),\n)\n", 4, "g()",
        "await asyncio.gather(\n    f(1),\n    g(),\n)\n");
    row("unchanged", "print(a)\n", 0, "a", "refused");
}

void BlockEditTest::aParameterIsSet() {
    QFETCH(QString, before);
    QFETCH(int, parameter);
    QFETCH(QString, value);
    QFETCH(QString, after);
    const auto model = BlockModel::of(before.toStdString());
    const std::vector<Parameter>& parameters = model->block(0).parameters;
    QVERIFY(std::size_t(parameter) < parameters.size());
    QCOMPARE(
        textAfter(setParameter(*model, 0, parameters[std::size_t(parameter)], value.toStdString())),
        after);
}

void BlockEditTest::aFunctionThatIsRenamedTakesItsCallsAlong_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* value,
                        const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(value)
                            << QString::fromUtf8(after);
    };
    row("calls",
        "async def f(n):\n    return n  # f\n\n\nasync def main():\n    a = await f(1)\n"
        "    t = asyncio.create_task(f(2)); await t\n\n\nasyncio.run(main())\n",
        "fetch",
        "async def fetch(n):\n    return n  # f\n\n\nasync def main():\n    a = await fetch(1)\n"
        "    t = asyncio.create_task(fetch(2)); await t\n\n\nasyncio.run(main())\n");
    row("strings and attributes stay", "def f():\n    pass\n\n\nprint('f', x.f, x(f=1), f)\n", "g",
        "def g():\n    pass\n\n\nprint('f', x.f, x(f=1), g)\n");
    row("within an f-string", "def f():\n    pass\n\n\nprint(f\"{f()} f {f}\")\n", "g",
        "def g():\n    pass\n\n\nprint(f\"{g()} f {g}\")\n");
    row("behind wide characters", "def f():\n    pass\n\n\nprint('协程😀', f())\n", "g",
        "def g():\n    pass\n\n\nprint('协程😀', g())\n");
    row("a local of that name is another's",
        "def f():\n    pass\n\n\ndef h(f):\n    return f\n\n\ndef k():\n    f = 1\n    return "
        "f\n\n\n"
        "def m():\n    return f\n",
        "g",
        "def g():\n    pass\n\n\ndef h(f):\n    return f\n\n\ndef k():\n    f = 1\n    return "
        "f\n\n\n"
        "def m():\n    return g\n");
    row("itself", "def f(n):\n    return f(n - 1)\n", "g", "def g(n):\n    return g(n - 1)\n");
    row("with decorators", "@f1\n@f2(f3)\nasync def f():\n    pass\n\n\nf()\n", "g",
        "@f1\n@f2(f3)\nasync def g():\n    pass\n\n\ng()\n");
    row("in a comprehension and a lambda",
        "def f():\n    pass\n\n\na = [f() for x in y]\nb = lambda: f\n", "g",
        "def g():\n    pass\n\n\na = [g() for x in y]\nb = lambda: g\n");
    row("lines ended by two characters", "def f():\r\n    pass\r\n\r\nf()\r\n", "g",
        "def g():\r\n    pass\r\n\r\ng()\r\n");
    row("bound twice, its calls could be either's",
        "def f():\n    pass\n\n\nf()\ndef f():\n    pass\n", "g",
        "def g():\n    pass\n\n\nf()\ndef f():\n    pass\n");
    row("a name that is used already", "def f():\n    pass\n\n\nf(print)\n", "print", "refused");
    row("a name that a local has", "def f():\n    pass\n\n\ndef h(g):\n    f()\n", "g", "refused");
}

void BlockEditTest::aFunctionThatIsRenamedTakesItsCallsAlong() {
    QFETCH(QString, before);
    QFETCH(QString, value);
    QFETCH(QString, after);
    const auto model = BlockModel::of(before.toStdString());
    QVERIFY(model);
    QCOMPARE(
        textAfter(setParameter(*model, 0, model->block(0).parameters.front(), value.toStdString())),
        after);
}

void BlockEditTest::aBlockDoesNotMoveIntoItself() {
    const auto model = BlockModel::of("if x:\n    a\nb\n");
    QVERIFY(!canMove(*model, 0, {1, 0}));
    QVERIFY(!canMove(*model, 0, {0, 0}));
    QVERIFY(!canMove(*model, 0, {0, 1}));
    QVERIFY(canMove(*model, 0, {0, 2}));
    QVERIFY(!canMove(*model, 0, {0, 3}));
    QVERIFY(!canMove(*model, 0, {7, 0}));
}

void BlockEditTest::anInsertedBlockTakesTheIndentation() {
    const auto model = BlockModel::of("import asyncio\ndef f():\n\ta\n");
    QCOMPARE(textAfter(insertBlock(*model, {1, 1}, "async with lock:\n    pass\n")),
             QStringLiteral("import asyncio\ndef f():\n\ta\n\tasync with lock:\n\t\tpass\n"));
}

void BlockEditTest::asyncioIsImportedWhereItIsNeeded() {
    const auto model = BlockModel::of("\"\"\"A scene.\"\"\"\nasync def main():\n    pass\n");
    QCOMPARE(textAfter(insertBlock(*model, {1, 0}, "await asyncio.sleep(1)\n")),
             QStringLiteral("\"\"\"A scene.\"\"\"\nimport asyncio\n\n\nasync def main():\n"
                            "    await asyncio.sleep(1)\n"));
}

void BlockEditTest::aNewCoroutineStandsBehindTheOthers() {
    const auto model = BlockModel::of("import asyncio\n\n\nasync def main():\n    pass\n\n\n"
                                      "asyncio.run(main())\n");
    QCOMPARE(QString::fromStdString(newCoroutineName(*model)), QStringLiteral("step"));
    QCOMPARE(textAfter(addCoroutine(*model, "step")),
             QStringLiteral("import asyncio\n\n\nasync def main():\n    pass\n\n\n"
                            "async def step():\n    pass\n\n\nasyncio.run(main())\n"));
}

void BlockEditTest::aBlockMovesIntoANewCoroutine() {
    const auto model =
        BlockModel::of("async def main():\n    if x:\n        # c\n        print(1)\n");
    QCOMPARE(textAfter(addCoroutine(*model, "step", blockOf(*model, QStringLiteral("print")))),
             QStringLiteral("async def main():\n    if x:\n        pass\n\n\n"
                            "async def step():\n    # c\n    print(1)\n"));
}

void BlockEditTest::theFocusFollowsTheBlock() {
    const auto model = BlockModel::of("# c\na\nif x:\n    # of b\n    b\n    c\n");
    const auto edit = moveBlock(*model, blockOf(*model, QStringLiteral("b")), {0, 0});
    QVERIFY(edit);
    const auto after = BlockModel::of(edit->text);
    QCOMPARE(after->textOf(after->block(after->blockStartingAt(edit->focus)).statement),
             std::string_view("b"));
}

void BlockEditTest::anEditTouchesNothingElse() {
    const auto model = BlockModel::of("a\nb  # b\nc\nd\n");
    const auto edit = moveBlock(*model, 0, {0, 3});
    QCOMPARE(edit->edits.size(), std::size_t(2));
    QCOMPARE(edit->edits[0], (Replacement{{0, 2}, ""}));
    QCOMPARE(edit->edits[1], (Replacement{{11, 11}, "a\n"}));
}

void BlockEditTest::thePaletteCallsCoroutinesThatAreNotCalledYet() {
    const auto model = BlockModel::of("async def one(): pass\nasync def two(a, b=1, *, c): pass\n"
                                      "async def main():\n    await one()\n");
    const int main = model->columns()[0].suite;
    QCOMPARE(snippetOf(PaletteItem::AwaitCoroutine, *model, main), std::string("await two(a)\n"));
}

QTEST_APPLESS_MAIN(BlockEditTest)
#include "tst_blockedit.moc"
