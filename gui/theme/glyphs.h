// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The drawn vocabulary that all views share: toolbar icons, state icons, badges, pills, arrows,
// hatches. Vector painting only, so that exports are sharp.
#pragma once

#include "gui/theme/theme.h"

#include <QIcon>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace coroscope::gui {

enum class Icon {
    ToStart,
    StepBack,
    Step,
    StepOver,
    Iteration,
    Run,
    Pause,
    ToEnd,
    Plus,
    Minus,
    Search,
    Chevron,
    Down,
    Fit,
    Code,
    Blocks,
    Terminal,
    Lanes,
    Close,
    Record,
    Open,
    File,
    Bulb,
    Info,
    Link,
    Pin,
    Logo
};
enum class StateIcon { Created, Ready, Running, Waiting, Done, Error, Cancelled, Dead, Timer };

// Icons are drawn in a 16 × 16 grid scaled to `rect`.
void drawIcon(QPainter& painter, Icon icon, const QRectF& rect, const QColor& color);
void drawStateIcon(QPainter& painter, StateIcon icon, const QRectF& rect, const QColor& color);
[[nodiscard]] QIcon makeIcon(Icon icon, const Theme& theme, const QColor& color);

// A task's badge: colour and shape by ordinal (square, from 9 round, from 17 diamond, hexagon); a
// group's: round with its letter (see badge.h).
void drawBadge(QPainter& painter, const QRectF& rect, std::uint32_t ordinal, const Theme& theme);
// A rounded label; returns its rectangle. `anchor` is its left centre.
QRectF drawPill(QPainter& painter, QPointF anchor, double height, const QString& text,
                const QFont& font, const QColor& fill, const QColor& ink);
// A box with a key's name; `right` and `middle` are its right end's. Returns its left end.
double drawKeyCap(QPainter& painter, double right, double middle, double height, const QString& key,
                  const Theme& theme);
// The small sheet that marks a print, centred.
void drawPrintMark(QPainter& painter, QPointF centre, const Theme& theme);
// A solid head of 9 × 8 whose tip is at `tip`; angle 0 points right, 90 down.
void drawArrowHead(QPainter& painter, QPointF tip, double angle, const QColor& color,
                   double scale = 1);
// A 6 × 6 diagonal hatch in `color` over 16 % of it.
[[nodiscard]] QBrush hatch(const QColor& color);
// `text` shortened in the middle to `width` pixels.
[[nodiscard]] QString elideMiddle(const QString& text, const QFont& font, double width);

} // namespace coroscope::gui
