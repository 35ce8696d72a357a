// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The edits, each as what goes out and what comes in.
#include "scenes/blocks/blockedit.h"

#include "scenes/blocks/editwriter.h"
#include "scenes/blocks/renaming.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isDefinition(BlockKind kind) {
    return kind == BlockKind::Function || kind == BlockKind::Class;
}

bool isSnippetDefinition(std::string_view snippet) {
    return snippet.starts_with("async def ") || snippet.starts_with("def ") ||
           snippet.starts_with("class ");
}

bool isPlace(const BlockModel& model, Place place) {
    return place.suite >= 0 && place.suite < int(model.suites().size()) && place.index >= 0 &&
           place.index <= int(model.suite(place.suite).blocks.size());
}

// Behind imports and definitions, before what runs; `definitions`: only behind imports else.
Place placeBehind(const BlockModel& model, bool definitions) {
    const std::vector<int>& blocks = model.suite(0).blocks;
    int index = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = model.block(blocks[i]);
        const std::string_view text = model.textOf(block.statement);
        const bool isImport = text.starts_with("import ") || text.starts_with("from ");
        const bool isDoc = i == 0 && (text.starts_with("\"\"\"") || text.starts_with("'''"));
        if (isDoc || isImport || (definitions && isDefinition(block.kind)))
            index = int(i) + 1;
    }
    return {0, index};
}

bool importsAsyncio(const BlockModel& model) {
    return std::any_of(model.blocks().begin(), model.blocks().end(), [&](const Block& block) {
        const std::string_view text = model.textOf(block.statement);
        return text.starts_with("import ") && text.find("asyncio") != std::string_view::npos;
    });
}

void addImport(const BlockModel& model, EditWriter& writer, std::string_view snippet) {
    if (snippet.find("asyncio.") == std::string_view::npos || importsAsyncio(model))
        return;
    const Place first = placeBehind(model, false);
    writer.insert(first, "import asyncio" + model.lineEnd(), false, false);
}

std::string headOf(std::string_view name) {
    return "async def " + std::string(name) + "():";
}

// The same blocks in the same bodies, whatever is written in them.
bool isSameTree(const BlockModel& a, const BlockModel& b) {
    const auto isSameBlock = [](const Block& x, const Block& y) {
        return x.suite == y.suite && x.index == y.index && x.suites == y.suites;
    };
    const auto isSameSuite = [](const Suite& x, const Suite& y) {
        return x.owner == y.owner && x.blocks == y.blocks && x.word == y.word;
    };
    return std::equal(a.blocks().begin(), a.blocks().end(), b.blocks().begin(), b.blocks().end(),
                      isSameBlock) &&
           std::equal(a.suites().begin(), a.suites().end(), b.suites().begin(), b.suites().end(),
                      isSameSuite);
}

bool isFunctionName(const Block& block, const Parameter& parameter) {
    return block.kind == BlockKind::Function && parameter.role == ParameterRole::Name;
}

} // namespace

MaybeBlockEdit insertBlock(const BlockModel& model, Place place, std::string_view snippet) {
    if (!isPlace(model, place) || snippet.empty())
        return std::nullopt;
    EditWriter writer(model);
    addImport(model, writer, snippet);
    writer.insert(place, writer.indented(snippet, model.suite(place.suite).indent),
                  isSnippetDefinition(snippet));
    return writer.finish();
}

bool canMove(const BlockModel& model, int id, Place place) {
    if (!isPlace(model, place) || model.isWithin(place.suite, id))
        return false;
    const Block& block = model.block(id);
    const bool isHere = place.suite == block.suite &&
                        (place.index == block.index || place.index == block.index + 1);
    return !isHere;
}

MaybeBlockEdit moveBlock(const BlockModel& model, int id, Place place) {
    if (!canMove(model, id, place))
        return std::nullopt;
    EditWriter writer(model);
    writer.remove(id);
    writer.insert(place, writer.linesOf(id, model.suite(place.suite).indent),
                  isDefinition(model.block(id).kind));
    return writer.finish();
}

MaybeBlockEdit deleteBlock(const BlockModel& model, int id) {
    const Block& block = model.block(id);
    const Suite& suite = model.suite(block.suite);
    if (block.kind == BlockKind::Pass && suite.owner >= 0 && suite.blocks.size() == 1)
        return std::nullopt;
    EditWriter writer(model);
    const auto count = int(suite.blocks.size());
    const int near = block.index + 1 < count ? block.index + 1 : block.index - 1;
    writer.lookAt(near >= 0 ? model.block(suite.blocks[std::size_t(near)]).statement.from
                            : suite.header.from);
    writer.remove(id);
    return writer.finish();
}

MaybeBlockEdit duplicateBlock(const BlockModel& model, int id) {
    const Block& block = model.block(id);
    EditWriter writer(model);
    if (block.sharesLine()) {
        writer.lookAt(block.statement.from);
        writer.replace({block.statement.to, block.statement.to},
                       "; " + std::string(model.textOf(block.statement)));
        return writer.finish();
    }
    const std::string lines = writer.linesOf(id, model.suite(block.suite).indent);
    if (block.kind == BlockKind::Pass)
        writer.replace({block.lines.to, block.lines.to}, lines); // it is not filled by another
    else
        writer.insert({block.suite, block.index + 1}, lines, isDefinition(block.kind));
    return writer.finish();
}

MaybeBlockEdit setParameter(const BlockModel& model, int id, const Parameter& parameter,
                            std::string_view value) {
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    value = first == std::string_view::npos
                ? std::string_view()
                : value.substr(first, value.find_last_not_of(" \t\r\n") + 1 - first);
    EditWriter writer(model);
    writer.lookAt(model.block(id).statement.from);
    if (value.empty() && (parameter.range.isEmpty() || parameter.whole.isEmpty()))
        return std::nullopt;
    if (value.empty())
        writer.replace(parameter.whole, {});
    else if (parameter.range.isEmpty())
        writer.replace(parameter.range, parameter.before + std::string(value) + parameter.after);
    else if (model.textOf(parameter.range) != value)
        writer.replace(parameter.range, std::string(value));
    if (isFunctionName(model.block(id), parameter)) {
        if (isNameTaken(model, value))
            return std::nullopt;
        for (const TextRange& use : usesOfFunction(model, id))
            writer.replace(use, std::string(value));
    }
    MaybeBlockEdit edit = writer.finish();
    const bool isFree = parameter.role == ParameterRole::Code && model.block(id).suites.empty();
    if (!edit || isFree)
        return edit;
    const auto after = BlockModel::of(edit->text);
    if (!after || !isSameTree(model, *after))
        return std::nullopt;
    return edit;
}

MaybeBlockEdit addCoroutine(const BlockModel& model, std::string_view name, int block) {
    EditWriter writer(model);
    const std::string body =
        block < 0 ? model.unit() + "pass" + model.lineEnd() : writer.linesOf(block, model.unit());
    if (block >= 0)
        writer.remove(block);
    writer.insert(placeBehind(model, true), headOf(name) + model.lineEnd() + body, true);
    return writer.finish();
}

MaybeBlockEdit addCoroutine(const BlockModel& model, std::string_view name,
                            std::string_view snippet) {
    EditWriter writer(model);
    addImport(model, writer, snippet);
    writer.insert(placeBehind(model, true),
                  headOf(name) + model.lineEnd() + writer.indented(snippet, model.unit()), true);
    return writer.finish();
}

} // namespace coroscope::scenes
