// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Ten thousand random block edits of one scene and a thousand of each other one: after each the
// text parses and its blocks are those that the edit promised, no comment is lost, and undoing all
// of them, the last first, gives the same bytes.
#include <QtTest>

#include "scenes/blocks/blockedit.h"
#include "scenes/blocks/palette.h"
#include "scenes/language/lexer.h"
#include "scenes/library/library.h"
#include "tests/support/blocktree.h"

#include <algorithm>
#include <random>

using namespace coroscope::scenes;
using namespace coroscope::tests;

namespace {

// Sanitizers look at each byte: a tenth of the edits tells them as much.
#if defined(__has_feature)
constexpr int kShare = __has_feature(address_sanitizer) ? 10 : 1;
#else
constexpr int kShare = 1;
#endif

std::vector<std::string> commentsOf(std::string_view text) {
    std::vector<std::string> comments;
    for (const Token& token : Lexer(text, Lexer::Comments::Keep).run())
        if (token.kind == TokenKind::Comment)
            comments.emplace_back(token.text);
    std::sort(comments.begin(), comments.end());
    return comments;
}

const char* const kOddText = "\xEF\xBB\xBF# A head of the file\n"
                             "import asyncio; import sys; x = 1  # joined\n"
                             "# of the class\n"
                             "@decorate\n"
                             "@decorate(1,\n"
                             "     2)\n"
                             "class Box(object):\n"
                             "  \"\"\"Doc\n"
                             "over lines\n"
                             "  \"\"\"\n"
                             "  size = 1; depth = 2\n"
                             "\n"
                             "  async def run(self, *, n=(1, 2)):  # runs\n"
                             "      # first\n"
                             "      if n: return 1; x = 2  # short\n"
                             "      elif not n:\n"
                             "          pass  # nothing\n"
                             "          # trailing\n"
                             "      else: pass\n"
                             "      text = '''a\n"
                             "   b {x}\n"
                             "''' + f\"\"\"c\n"
                             "# no comment\n"
                             "\"\"\"\n"
                             "      # after the string\n"
                             "      value = (1 +\n"
                             "   2)\n"
                             "      total = 1 + \\\n"
                             "          2\n"
                             "      return (await self.run(lambda a, b: a, n=[1, 2]))\n"
                             "\n"
                             "\n"
                             "def f(): pass\n"
                             "try:\n"
                             "\tf()\n"
                             "\tfor i, j in [(1, 2)]:\n"
                             "\t\tcontinue\n"
                             "except (ValueError, TypeError) as e:\n"
                             "\tprint(e)  # told\n"
                             "\n"
                             "else:\n"
                             "\tpass\n"
                             "finally: f(); f();\n"
                             "match x:\n"
                             "    case 1: pass\n"
                             "    # the rest\n"
                             "    case _:\n"
                             "        async def inner(): await asyncio.sleep(1)\n"
                             "while True: break\n"
                             "if x:\n"
                             "    with open('a') as a, \\\n"
                             "            open('b') as b:\n"
                             "        del a, b\n"
                             "# the end";

} // namespace

class BlockRandomTest : public QObject {
    Q_OBJECT

private slots:
    void tenThousandEditsKeepTextAndBlocksInStep_data();
    void tenThousandEditsKeepTextAndBlocksInStep();

private:
    struct Step {
        MaybeBlockEdit edit;
        std::string promise; // empty: the tree is told by the edit itself
        bool keepsComments = true;
    };
    int pick(int count) { return int(std::uniform_int_distribution<int>(0, count - 1)(m_random)); }
    Place placeIn(const BlockModel& model) {
        const int suite = pick(int(model.suites().size()));
        return {suite, pick(int(model.suite(suite).blocks.size()) + 1)};
    }
    Step step(const BlockModel& model);
    Step moved(const BlockModel& model, int block);
    Step inserted(const BlockModel& model);
    Step deleted(const BlockModel& model, int block);
    Step duplicated(const BlockModel& model, int block);
    Step renamed(const BlockModel& model, int block);

    std::mt19937 m_random{1};
};

void BlockRandomTest::tenThousandEditsKeepTextAndBlocksInStep_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("edits");
    for (const LibraryScene& scene : libraryScenes())
        QTest::newRow(std::string(scene.name).c_str())
            << QByteArray(scene.source.data(), qsizetype(scene.source.size()))
            << (scene.name == "gather" ? 10'000 : 1000) / kShare;
    QTest::newRow("odd") << QByteArray(kOddText) << 1500 / kShare;
    QTest::newRow("odd, lines ended by two characters")
        << QByteArray(kOddText).replace("\n", "\r\n") << 1500 / kShare;
}

BlockRandomTest::Step BlockRandomTest::moved(const BlockModel& model, int block) {
    const Place place = placeIn(model);
    BlockBody body = bodyOf(model, 0);
    BlockNode node = *find(body, block);
    forget(node);
    const MaybeBlockEdit edit = moveBlock(model, block, place);
    if (edit) {
        putIn(body, place, node);
        takeOut(body, block, node);
    }
    return {edit, told(body), true};
}

BlockRandomTest::Step BlockRandomTest::inserted(const BlockModel& model) {
    const Place place = placeIn(model);
    const PaletteRow& row = paletteRows()[std::size_t(pick(int(paletteRows().size())))];
    const std::string snippet = snippetOf(row.item, model, place.suite);
    const bool isImported = model.text().find("import asyncio") != std::string::npos;
    if (!isImported && snippet.find("asyncio.") != std::string::npos)
        return {};
    BlockBody body = bodyOf(model, 0);
    putIn(body, place, bodyOf(*BlockModel::of(snippet), 0).nodes[0]);
    return {insertBlock(model, place, snippet), told(body), true};
}

BlockRandomTest::Step BlockRandomTest::deleted(const BlockModel& model, int block) {
    BlockBody body = bodyOf(model, 0);
    BlockNode node;
    takeOut(body, block, node);
    return {deleteBlock(model, block), told(body), false};
}

BlockRandomTest::Step BlockRandomTest::duplicated(const BlockModel& model, int block) {
    BlockBody body = bodyOf(model, 0);
    BlockNode node = *find(body, block);
    forget(node);
    const Block& old = model.block(block);
    if (old.kind == BlockKind::Pass && model.suite(old.suite).blocks.size() == 1)
        return {};
    putIn(body, {old.suite, old.index + 1}, node);
    return {duplicateBlock(model, block), told(body), false};
}

BlockRandomTest::Step BlockRandomTest::renamed(const BlockModel& model, int block) {
    const std::vector<Parameter>& parameters = model.block(block).parameters;
    if (parameters.empty())
        return {};
    const Parameter& parameter = parameters[std::size_t(pick(int(parameters.size())))];
    if (parameter.role == ParameterRole::Code)
        return {};
    const char* const values[] = {"name1", "", "name2"};
    const char* value = values[pick(3)];
    const std::string old(model.textOf(parameter.range));
    Step step{setParameter(model, block, parameter, value), {}, old.find('#') == std::string::npos};
    return step;
}

BlockRandomTest::Step BlockRandomTest::step(const BlockModel& model) {
    if (model.blocks().size() < 3)
        return inserted(model);
    const int block = pick(int(model.blocks().size()));
    const int choice = pick(20);
    if (choice < 10)
        return moved(model, block);
    if (choice < 13)
        return inserted(model);
    if (choice < 15 || model.blocks().size() > 60)
        return deleted(model, block);
    if (choice < 17)
        return duplicated(model, block);
    return renamed(model, block);
}

void BlockRandomTest::tenThousandEditsKeepTextAndBlocksInStep() {
    QFETCH(QByteArray, source);
    QFETCH(int, edits);
    const std::string original = source.toStdString();
    std::string text = original;
    std::vector<Replacements> undo;
    int done = 0;
    for (int tries = 0; done < edits && tries < edits * 20; ++tries) {
        const auto model = BlockModel::of(text);
        QVERIFY2(model, text.c_str());
        const Step next = step(*model);
        if (!next.edit)
            continue;
        ++done;
        const std::string after = applied(text, next.edit->edits);
        QCOMPARE(QByteArray::fromStdString(after), QByteArray::fromStdString(next.edit->text));
        const auto blocks = BlockModel::of(after);
        QVERIFY2(blocks, after.c_str());
        if (!next.promise.empty())
            QCOMPARE(QString::fromStdString(told(bodyOf(*blocks, 0))),
                     QString::fromStdString(next.promise));
        if (next.keepsComments)
            QVERIFY2(commentsOf(after) == commentsOf(text), (text + "\n=====>\n" + after).c_str());
        undo.push_back(inverse(text, next.edit->edits));
        text = after;
    }
    for (auto back = undo.rbegin(); back != undo.rend(); ++back)
        text = applied(text, *back);
    QCOMPARE(QByteArray::fromStdString(text), source);
    QCOMPARE(done, edits);
}

QTEST_APPLESS_MAIN(BlockRandomTest)
#include "tst_blockrandom.moc"
