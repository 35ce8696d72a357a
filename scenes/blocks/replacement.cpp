// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Replaced stretches: applied, found and followed.
#include "scenes/blocks/replacement.h"

#include <algorithm>

namespace coroscope::scenes {

namespace {

bool isInsideOfCharacter(std::string_view text, std::size_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

} // namespace

std::string applied(std::string_view text, const Replacements& edits) {
    std::string result;
    std::size_t at = 0;
    for (const Replacement& edit : edits) {
        result += text.substr(at, edit.range.from - at);
        result += edit.text;
        at = edit.range.to;
    }
    result += text.substr(at);
    return result;
}

Replacements difference(std::string_view before, std::string_view after) {
    if (before == after)
        return {};
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (head > 0 && (isInsideOfCharacter(before, head) || isInsideOfCharacter(after, head)))
        --head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    while (tail > 0 && isInsideOfCharacter(before, before.size() - tail))
        --tail;
    return {{{head, before.size() - tail},
             std::string(after.substr(head, after.size() - tail - head))}};
}

std::size_t movedBy(const Replacements& edits, std::size_t offset) {
    std::size_t grown = 0;
    std::size_t shrunk = 0;
    for (const Replacement& edit : edits) {
        if (edit.range.from > offset)
            break;
        if (edit.range.contains(offset))
            return edit.range.from + grown - shrunk + edit.text.size();
        grown += edit.text.size();
        shrunk += edit.range.to - edit.range.from;
    }
    return offset + grown - shrunk;
}

} // namespace coroscope::scenes
