// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Below a column's blocks: which tasks stand where in it, and that one may edit all the same.
#pragma once

#include "gui/theme/theme.h"

#include <QPainter>

#include <cstdint>
#include <vector>

namespace coroscope::gui {

struct ColumnNote {
    std::vector<std::uint32_t> badges; // ordinals of the tasks; not empty
    QString place;                     // the block's title, "sleep"; empty: it has none
    int line = 0;                      // the block's first
};

// The whole note as text, tasks as their numbers: for assistive technology.
[[nodiscard]] QString toldNote(const ColumnNote& note);
// Paints nothing where the note is higher than `rect`.
void paintColumnNote(QPainter& painter, const QRectF& rect, const ColumnNote& note,
                     const Theme& theme);

} // namespace coroscope::gui
