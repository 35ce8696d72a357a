// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Changes of a text as replaced stretches.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// The bytes [from, to) of a text.
struct TextRange {
    std::size_t from = 0;
    std::size_t to = 0;

    [[nodiscard]] bool isEmpty() const { return to <= from; }
    [[nodiscard]] bool contains(std::size_t offset) const { return offset >= from && offset < to; }
    bool operator==(const TextRange&) const = default;
};

struct Replacement {
    TextRange range;
    std::string text; // what stands there instead
    bool operator==(const Replacement&) const = default;
};

/// In the order of the text, none over another; ranges are those of the text before all of them.
using Replacements = std::vector<Replacement>;

[[nodiscard]] std::string applied(std::string_view text, const Replacements& edits);

/// The one stretch in which `after` differs from `before`; none where they are the same.
[[nodiscard]] Replacements difference(std::string_view before, std::string_view after);

/// Where a byte of the old text stands in the new one; of a replaced byte, the end of what replaced
/// it.
[[nodiscard]] std::size_t movedBy(const Replacements& edits, std::size_t offset);

} // namespace coroscope::scenes
