// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How many characters a part of a pattern can match: what a look-behind steps back.
#include "scenes/machine/regex/regextree.h"

#include <algorithm>

namespace coroscope::scenes::regex {

namespace {

std::uint64_t times(std::uint64_t width, std::uint64_t count) {
    return width && count > kWidest / width ? kWidest : std::min(width * count, kWidest);
}

Width widthOfParts(const Node& node, const std::vector<Width>& groupWidths) {
    Width all{kWidest, 0};
    for (const Sequence& part : node.parts) {
        const Width width = widthOf(part, groupWidths);
        all = {std::min(all.least, width.least), std::max(all.most, width.most)};
    }
    // A condition without its second part may match nothing.
    if (node.kind == Node::Kind::GroupExists && node.parts.size() == 1)
        all.least = 0;
    return all;
}

Width widthOf(const Node& node, const std::vector<Width>& groupWidths) {
    switch (node.kind) {
    case Node::Kind::Literal:
    case Node::Kind::NotLiteral:
    case Node::Kind::Any:
    case Node::Kind::Set:
        return {1, 1};
    case Node::Kind::At:
    case Node::Kind::Assert:
        return {};
    case Node::Kind::GroupReference:
        return groupWidths[node.group];
    case Node::Kind::Repeat: {
        const Width item = widthOf(node.parts.front(), groupWidths);
        return {times(item.least, node.least),
                node.most == kNoMaximum && item.most ? kWidest : times(item.most, node.most)};
    }
    case Node::Kind::Branch:
    case Node::Kind::Group:
    case Node::Kind::Atomic:
    case Node::Kind::GroupExists:
        break;
    }
    return widthOfParts(node, groupWidths);
}

} // namespace

Width widthOf(const Sequence& sequence, const std::vector<Width>& groupWidths) {
    Width all;
    for (const Node& node : sequence) {
        const Width width = widthOf(node, groupWidths);
        all = {std::min(all.least + width.least, kWidest),
               std::min(all.most + width.most, kWidest)};
    }
    return all;
}

} // namespace coroscope::scenes::regex
