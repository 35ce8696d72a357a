// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where everything of the inspector stands: a list of things to draw, and of places to click.
#pragma once

#include "gui/inspector/inspectorcontent.h"

#include <QFont>
#include <QRectF>

namespace coroscope::gui {

struct InspectorItem {
    enum class Kind : std::uint8_t { Text, Badge, Icon, Pill, Box, RowTint, Rule, RowRule };
    Kind kind = Kind::Text;
    QRectF rect;
    QString text; // already shortened to its place
    QFont font;
    Ink ink = Ink::Ink;
    std::uint32_t ordinal = 0;
    StateIcon icon = StateIcon::Waiting;
    bool wraps = false;
    double lineHeight = 0; // where it wraps
};

struct InspectorTarget {
    QRectF rect;
    Selection selection;
    int line = 0;          // a line of the program to go to
    std::size_t event = 0; // an event to go to
    QString hint{};
    VariableKey variable{}; // whose history to show
};

struct InspectorGeometry {
    std::vector<InspectorItem> items;
    std::vector<InspectorTarget> targets;
    double height = 0;
};

[[nodiscard]] InspectorGeometry layoutInspector(const InspectorContent& content, double width);

} // namespace coroscope::gui
