// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A scene's text as a tree of words: what must come out of a block edit, layout and comments apart.
#pragma once

#include "scenes/blocks/blockedit.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::tests {

struct BlockBody;
struct BlockNode {
    int block = -1; // -1: promised, not in the text yet
    std::string words;
    std::vector<BlockBody> bodies;
};
struct BlockBody {
    int suite = -1;
    std::string header;
    std::vector<BlockNode> nodes;
};

/// The words of a text, one space after each.
std::string wordsOf(std::string_view text);
BlockBody bodyOf(const scenes::BlockModel& model, int suite);
std::string told(const BlockBody& body, int depth = 0);

void forget(BlockNode& node);
/// A lone `pass` gives way, and comes where a body would be left empty.
bool putIn(BlockBody& body, scenes::Place place, const BlockNode& node);
bool takeOut(BlockBody& body, int block, BlockNode& taken);
const BlockNode* find(const BlockBody& body, int block);

/// What undoes the edits of `before`.
scenes::Replacements inverse(std::string_view before, const scenes::Replacements& edits);

} // namespace coroscope::tests
