// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Paints a stage, or a moment between two, in scene coordinates: on the screen and in exports.
#pragma once

#include "gui/stage/stagelayout.h"

#include <QPainter>

namespace coroscope::gui {

class CardPictures;

// With `pictures` the cards come from there: on the screen, where they move.
void paintStage(QPainter& painter, const StageLayout& layout, const Theme& theme,
                CardPictures* pictures = nullptr);
void paintCard(QPainter& painter, const StageCard& card, const Theme& theme);
// A card that stands for many; false for every other kind, which it leaves alone.
bool paintGroupCard(QPainter& painter, const StageCard& card, const Theme& theme);

// One line of text, vertically centred on `at.y()`, shortened in the middle to `width`; gives the
// width that it took. Aligned right, it ends at `at`.
double paintText(QPainter& painter, QPointF at, double width, const QString& text,
                 const QFont& font, const QColor& color, bool isRight = false);

} // namespace coroscope::gui
