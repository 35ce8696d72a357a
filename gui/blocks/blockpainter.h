// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Paints the columns as they are laid out. Blocks carry no colour; badges of tasks do.
#pragma once

#include "gui/blocks/blocklayout.h"
#include "gui/blocks/blocknames.h"
#include "gui/blocks/columnnote.h"
#include "gui/theme/theme.h"

#include <QPainter>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace coroscope::gui {

// What a moment of the run writes on the blocks, by line, as the editor marks its lines.
struct BlockMarks {
    enum class Focus { None, Running, Next, Waiting };
    std::map<int, std::vector<std::uint32_t>> badges; // ordinals of the tasks that stand there
    Focus focus = Focus::None;
    int focusLine = 0;
    std::uint32_t ordinal = 0; // of the task in focus
    std::set<int> breakpoints;
    // The tasks of a gather that is awaited at a line, in the order of its arguments.
    std::map<int, std::vector<std::uint32_t>> gathered;
    bool operator==(const BlockMarks&) const = default;
};

struct BlockScene {
    const scenes::BlockModel& model;
    const BlockLayout& layout;
    const BlockMarks& marks;
    const Theme& theme;
    int selected = -1;
    int hovered = -1;
    int dragged = -1; // is drawn faintly where it stands
    bool hasFocus = false;
    int noted = -1; // the column below which its tasks are told, an index; -1: none
};

// Which tasks stand at which block of a column: at the first that has any.
[[nodiscard]] std::optional<ColumnNote> noteOf(const scenes::BlockModel& model,
                                               const BlockMarks& marks, int column);

void paintBlocks(QPainter& painter, const BlockScene& scene);
// One block's head, as it is dragged: tilted by its painter.
void paintDraggedBlock(QPainter& painter, const QRectF& rect, BlockIcon icon, const QString& text,
                       const Theme& theme);
void paintBlockIcon(QPainter& painter, BlockIcon icon, const QRectF& rect, const QColor& color);
// The accent line where a block would land.
void paintPlace(QPainter& painter, const QLineF& line, const Theme& theme);

} // namespace coroscope::gui
