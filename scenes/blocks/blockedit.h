// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Edits of blocks as changes of the text: as few bytes as the edit needs, comments and layout of
// everything else stay. What would not be Python any more is refused.
#pragma once

#include "scenes/blocks/blockmodel.h"

#include <optional>
#include <string>
#include <string_view>

namespace coroscope::scenes {

/// Before the suite's block of that index; its count: after the last.
struct Place {
    int suite = 0;
    int index = 0;
    bool operator==(const Place&) const = default;
};

struct BlockEdit {
    Replacements edits;    // of the text that the model was made of
    std::string text;      // after them
    std::size_t focus = 0; // where the block to look at starts in it
};

using MaybeBlockEdit = std::optional<BlockEdit>; // none: refused, or it would change nothing

/// `snippet`: whole statements, one a line, four spaces a level, lines ended by '\n'. Where it
/// speaks of asyncio and the module does not import it, that is put in as well.
[[nodiscard]] MaybeBlockEdit insertBlock(const BlockModel& model, Place place,
                                         std::string_view snippet);
/// Comments right above it go with it; the body it leaves empty gets a `pass`, the body of only a
/// `pass` that it comes to loses it.
[[nodiscard]] MaybeBlockEdit moveBlock(const BlockModel& model, int block, Place place);
[[nodiscard]] MaybeBlockEdit deleteBlock(const BlockModel& model, int block);
[[nodiscard]] MaybeBlockEdit duplicateBlock(const BlockModel& model, int block);
/// An empty value takes the parameter away where it may be. Refused where other blocks would
/// change. A function that gets another name takes its calls along; a name that the text has
/// already is refused.
[[nodiscard]] MaybeBlockEdit setParameter(const BlockModel& model, int block,
                                          const Parameter& parameter, std::string_view value);
/// A coroutine of that name after the other functions; `block`, if any, moves into it.
[[nodiscard]] MaybeBlockEdit addCoroutine(const BlockModel& model, std::string_view name,
                                          int block = -1);
/// The same with new statements in it.
[[nodiscard]] MaybeBlockEdit addCoroutine(const BlockModel& model, std::string_view name,
                                          std::string_view snippet);

/// Whether a block could be moved there: not into itself, and not to where it stands.
[[nodiscard]] bool canMove(const BlockModel& model, int block, Place place);

} // namespace coroscope::scenes
