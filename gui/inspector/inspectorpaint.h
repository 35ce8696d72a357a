// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Draws a laid out inspector.
#pragma once

#include "gui/inspector/inspectorlayout.h"
#include "gui/theme/theme.h"

namespace coroscope::gui {

void paintInspector(QPainter& painter, const InspectorGeometry& geometry, const Theme& theme);
[[nodiscard]] const QColor& colorOf(const Theme& theme, Ink ink);

} // namespace coroscope::gui
