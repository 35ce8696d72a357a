// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Edits of a scene that a person can ask for: blocks, what-ifs, phases. After each the text is
// Python, its blocks are those that were promised, and the way back leads to the same bytes.
#include "tests/fuzz/stages.h"

#include "scenes/blocks/blockedit.h"
#include "scenes/blocks/palette.h"
#include "scenes/chain/chainplan.h"
#include "scenes/language/parser.h"
#include "scenes/whatif/editplaces.h"
#include "scenes/whatif/whatif.h"
#include "tests/support/blocktree.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace coroscope::fuzz {

using namespace scenes;
using tests::BlockBody;
using tests::BlockNode;

namespace {

constexpr int kMostEdits = 6;
constexpr std::size_t kMostText = 8'000;

// The numbers of the first line, one after the other; then none.
class Choices {
public:
    explicit Choices(std::string_view numbers)
        : m_numbers(numbers) {}

    bool isEmpty() {
        m_numbers.remove_prefix(std::min(m_numbers.find_first_of("0123456789"), m_numbers.size()));
        return m_numbers.empty();
    }
    /// 0 … count - 1; 0 where there is none any more.
    std::size_t below(std::size_t count) {
        if (isEmpty() || count == 0)
            return 0;
        unsigned number = 0;
        const char* end = m_numbers.data() + m_numbers.size();
        const auto read = std::from_chars(m_numbers.data(), end, number);
        m_numbers.remove_prefix(static_cast<std::size_t>(read.ptr - m_numbers.data()));
        return number % count;
    }

private:
    std::string_view m_numbers;
};

constexpr const char* kValues[] = {
    "",       "name", "f(x)", "await f()", "1, 2",   "*x",  "x = 1", "x; y", "x\ny", "'''", "(",
    "lambda", "#",    "\\",   "i, j",      "f'{x}'", "\t",  "yield", "\"",   "\0x",  "ä",   "1_0",
    "x if y", "None", "x:y",  "-1",        "[\n]",   "x\r", ":=",    "**x",  "}",    "pass"};
constexpr const char* kNames[] = {"step", "main", "class", "f g", "1",
                                  "",     "ä",    "print", "x\n", "_"};
constexpr const char* kSnippets[] = {"x = 1\ny = 2\n",
                                     "async with asyncio.timeout(1):\n    pass\n",
                                     "def f():\n    return 1\n",
                                     "if x:\n    pass\nelse:\n    print('''a\n b''')\n",
                                     "return",
                                     "x = (\n1)\n",
                                     "# only\n",
                                     ""};

struct Step {
    MaybeBlockEdit edit = std::nullopt;
    std::string promise = {}; // empty: nothing was promised
};

Place placeIn(const BlockModel& model, Choices& choices) {
    const std::size_t suite = choices.below(model.suites().size());
    const std::size_t index = choices.below(model.suites()[suite].blocks.size() + 1);
    return {static_cast<int>(suite), static_cast<int>(index)};
}

Step moved(const BlockModel& model, int block, Choices& choices) {
    const Place place = placeIn(model, choices);
    BlockBody body = tests::bodyOf(model, 0);
    BlockNode node = *tests::find(body, block);
    tests::forget(node);
    Step step{moveBlock(model, block, place)};
    if (step.edit && !canMove(model, block, place))
        step.promise = "no move";
    if (!step.edit)
        return step;
    tests::putIn(body, place, node);
    tests::takeOut(body, block, node);
    step.promise = tests::told(body);
    return step;
}

Step deleted(const BlockModel& model, int block) {
    BlockBody body = tests::bodyOf(model, 0);
    BlockNode node;
    tests::takeOut(body, block, node);
    return {deleteBlock(model, block), tests::told(body)};
}

Step changed(const BlockModel& model, int block, Choices& choices) {
    std::vector<Parameter> parameters = model.block(block).parameters;
    for (const int suite : model.block(block).suites) {
        const std::vector<Parameter>& more = model.suite(suite).parameters;
        parameters.insert(parameters.end(), more.begin(), more.end());
    }
    if (parameters.empty())
        return {};
    const Parameter& parameter = parameters[choices.below(parameters.size())];
    const char* value = kValues[choices.below(std::size(kValues))];
    return {setParameter(model, block, parameter, value)};
}

Step inserted(const BlockModel& model, Choices& choices) {
    const Place place = placeIn(model, choices);
    const std::size_t rows = paletteRows().size();
    const std::size_t choice = choices.below(rows + std::size(kSnippets));
    return {insertBlock(model, place,
                        choice < rows ? snippetOf(paletteRows()[choice].item, model, place.suite)
                                      : std::string(kSnippets[choice - rows]))};
}

Step blockStep(const BlockModel& model, Choices& choices) {
    const std::size_t kind = choices.below(8);
    if (kind == 0 || model.blocks().empty())
        return inserted(model, choices);
    const auto block = static_cast<int>(choices.below(model.blocks().size()));
    if (kind < 3)
        return moved(model, block, choices);
    if (kind == 3)
        return deleted(model, block);
    if (kind == 4)
        return {duplicateBlock(model, block)};
    if (kind < 7)
        return changed(model, block, choices);
    const char* name = kNames[choices.below(std::size(kNames))];
    return {choices.below(2) == 0 ? addCoroutine(model, name, block)
                                  : addCoroutine(model, name, "print(1)\n")};
}

bool isInOrder(const std::vector<int>& blocks, const BlockModel& model) {
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (model.block(blocks[i - 1]).statement.to > model.block(blocks[i]).statement.from)
            return false;
    }
    return true;
}

bool isWithin(const TextRange& inner, const TextRange& outer) {
    return inner.from <= inner.to && inner.from >= outer.from && inner.to <= outer.to;
}

std::string brokenBlock(const BlockModel& model, int id) {
    const Block& block = model.block(id);
    const Suite& suite = model.suite(block.suite);
    const TextRange outer =
        suite.owner < 0 ? TextRange{0, model.text().size()} : model.block(suite.owner).statement;
    if (!isWithin(block.statement, outer) || block.statement.isEmpty())
        return "a statement outside of the one that holds it";
    if (static_cast<std::size_t>(block.index) >= suite.blocks.size() ||
        suite.blocks[static_cast<std::size_t>(block.index)] != id)
        return "a block that its suite does not hold";
    for (const Parameter& parameter : block.parameters) {
        if (!isWithin(parameter.range, block.statement))
            return "a parameter outside of its block";
    }
    const auto columns = static_cast<int>(model.columns().size());
    if (model.columnOf(id) < 0 || model.columnOf(id) >= columns)
        return "a block in no column";
    return model.blockStartingAt(block.statement.from) == id ? "" : "a block that is not found";
}

std::string brokenModel(const BlockModel& model) {
    for (const Suite& suite : model.suites()) {
        if (!isInOrder(suite.blocks, model))
            return "blocks out of order";
    }
    for (std::size_t id = 0; id < model.blocks().size(); ++id) {
        std::string broken = brokenBlock(model, static_cast<int>(id));
        if (!broken.empty())
            return broken;
    }
    return {};
}

std::string brokenEdit(const std::string& text, const Step& step) {
    const std::string after = applied(text, step.edit->edits);
    if (after != step.edit->text)
        return "an edit that does not make its text";
    if (step.edit->focus > after.size())
        return "a focus outside of the text";
    if (applied(after, tests::inverse(text, step.edit->edits)) != text)
        return "a way back to another text";
    if (!parse(after).isValid())
        return "an edit that leaves no Python";
    const auto model = BlockModel::of(after);
    if (!model)
        return "an edit that leaves no blocks";
    if (!step.promise.empty() && tests::told(tests::bodyOf(*model, 0)) != step.promise)
        return "other blocks than those that were promised";
    return brokenModel(*model);
}

std::string editBlocks(std::string text, Choices choices) {
    for (int edit = 0; edit < kMostEdits && !choices.isEmpty() && text.size() < kMostText; ++edit) {
        const auto model = BlockModel::of(text);
        if (!model)
            return {};
        std::string broken = brokenModel(*model);
        const Step step = blockStep(*model, choices);
        if (broken.empty() && step.edit)
            broken = brokenEdit(text, step);
        if (!broken.empty())
            return broken;
        if (step.edit)
            text = step.edit->text;
    }
    return {};
}

std::string ask(std::string_view text, Choices choices) {
    if (!parse(text).isValid())
        return {};
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 2;
    const auto line = static_cast<int>(choices.below(lines));
    for (const WhatIf& question : whatIfsAt(text, line)) {
        if (!parse(withEdits(text, question.edits)).isValid())
            return "a what-if that leaves no Python: " + question.subject;
    }
    if (const auto where = delayAt(text, line, static_cast<double>(choices.below(4)))) {
        if (!parse(withDelay(text, *where, 0.25)).isValid())
            return "a delay that leaves no Python";
    }
    ChainPhase phase{
        .name = nextPhaseName(text), .prints = "a{arg}\\'", .seconds = 1, .returns = "1"};
    phase.takesResult = choices.below(2) == 0;
    phase.isTask = choices.below(2) == 0;
    const PhaseInsertion insertion = insertPhase(text, line, phase);
    if (insertion.fault == PhaseInsertion::Fault::None &&
        !parse(withEdits(text, insertion.edits)).isValid())
        return "a phase that leaves no Python";
    return {};
}

} // namespace

std::string editScene(std::string_view choicesAndScene) {
    const std::size_t end = std::min(choicesAndScene.find('\n'), choicesAndScene.size());
    const Choices choices(choicesAndScene.substr(0, end));
    const std::string_view text = choicesAndScene.substr(std::min(end + 1, choicesAndScene.size()));
    std::string broken = editBlocks(std::string(text), choices);
    return broken.empty() ? ask(text, choices) : broken;
}

} // namespace coroscope::fuzz
