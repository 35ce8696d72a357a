// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The tree is made of a model once, then changed as an edit promises to change the text.
#include "tests/support/blocktree.h"

#include "scenes/language/lexer.h"

namespace coroscope::tests {

using namespace scenes;

namespace {

BlockNode passNode() {
    return {-1, "pass ", {}};
}

} // namespace

std::string wordsOf(std::string_view text) {
    std::string words;
    for (const Token& token : Lexer(text).run()) {
        const bool isMark = token.kind == TokenKind::Newline || token.kind == TokenKind::Indent ||
                            token.kind == TokenKind::Dedent || token.kind == TokenKind::EndOfText;
        if (!isMark)
            words += std::string(token.text) + " ";
    }
    return words;
}

BlockBody bodyOf(const BlockModel& model, int suite) {
    BlockBody body;
    body.suite = suite;
    body.header = wordsOf(model.textOf(model.suite(suite).header));
    for (const int id : model.suite(suite).blocks) {
        const Block& block = model.block(id);
        BlockNode node;
        node.block = id;
        const std::size_t head =
            block.suites.empty() ? block.statement.to : model.suite(block.suites[0]).header.from;
        node.words = wordsOf(model.textOf({block.statement.from, head}));
        for (const int inner : block.suites)
            node.bodies.push_back(bodyOf(model, inner));
        body.nodes.push_back(std::move(node));
    }
    return body;
}

std::string told(const BlockBody& body, int depth) {
    std::string text = std::string(std::size_t(depth), ' ') + body.header + "\n";
    for (const BlockNode& node : body.nodes) {
        text += std::string(std::size_t(depth) + 1, ' ') + node.words + "\n";
        for (const BlockBody& inner : node.bodies)
            text += told(inner, depth + 2);
    }
    return text;
}

void forget(BlockNode& node) {
    node.block = -1;
    for (BlockBody& body : node.bodies) {
        body.suite = -1;
        for (BlockNode& inner : body.nodes)
            forget(inner);
    }
}

bool putIn(BlockBody& body, Place place, const BlockNode& node) {
    if (body.suite == place.suite) {
        if (body.suite != 0 && body.nodes.size() == 1 && body.nodes[0].words == "pass ")
            body.nodes = {node};
        else
            body.nodes.insert(body.nodes.begin() + place.index, node);
        return true;
    }
    for (BlockNode& each : body.nodes)
        for (BlockBody& inner : each.bodies)
            if (putIn(inner, place, node))
                return true;
    return false;
}

bool takeOut(BlockBody& body, int block, BlockNode& taken) {
    for (std::size_t i = 0; i < body.nodes.size(); ++i) {
        if (body.nodes[i].block == block) {
            taken = body.nodes[i];
            body.nodes.erase(body.nodes.begin() + std::ptrdiff_t(i));
            if (body.nodes.empty() && body.suite != 0)
                body.nodes = {passNode()};
            return true;
        }
        for (BlockBody& inner : body.nodes[i].bodies)
            if (takeOut(inner, block, taken))
                return true;
    }
    return false;
}

const BlockNode* find(const BlockBody& body, int block) {
    for (const BlockNode& node : body.nodes) {
        if (node.block == block)
            return &node;
        for (const BlockBody& inner : node.bodies)
            if (const BlockNode* found = find(inner, block))
                return found;
    }
    return nullptr;
}

Replacements inverse(std::string_view before, const Replacements& edits) {
    Replacements result;
    std::size_t grown = 0;
    for (const Replacement& edit : edits) {
        const std::size_t from = edit.range.from + grown;
        result.push_back(
            {{from, from + edit.text.size()},
             std::string(before.substr(edit.range.from, edit.range.to - edit.range.from))});
        grown += edit.text.size() - (edit.range.to - edit.range.from);
    }
    return result;
}

} // namespace coroscope::tests
