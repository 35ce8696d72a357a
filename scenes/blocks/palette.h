// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The blocks that can be added, in groups, and the text that each begins with.
#pragma once

#include "scenes/blocks/blockmodel.h"

#include <span>
#include <string>

namespace coroscope::scenes {

enum class PaletteItem : std::uint8_t {
    Print,
    AwaitCoroutine,
    Sleep,
    Gather,
    WaitFor,
    CreateTask,
    Cancel,
    Lock,
    QueuePut,
    QueueGet,
    Repeat,
    If,
    Try,
    Return,
    Raise,
    Code,
};
enum class PaletteGroup : std::uint8_t { Say, Wait, Tasks, Share, Flow };

struct PaletteRow {
    PaletteItem item;
    PaletteGroup group;
    BlockKind kind; // of the block that it becomes
};

/// In the palette's order.
[[nodiscard]] std::span<const PaletteRow> paletteRows();

/// The text of a new block for a suite (see insertBlock). A coroutine that the suite's column does
/// not call yet is taken where one is needed, with its parameters' names as arguments.
[[nodiscard]] std::string snippetOf(PaletteItem item, const BlockModel& model, int suite);

/// "step", "step2", …: the first that no function has.
[[nodiscard]] std::string newCoroutineName(const BlockModel& model);

} // namespace coroscope::scenes
