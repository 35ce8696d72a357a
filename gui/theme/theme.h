// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every colour, font and metric of the window, light and dark. Everything that is painted reads it.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>
#include <cstdint>

namespace coroscope::gui {

struct Theme {
    bool isDark = false;
    QColor window, surface, zone, raised, stage, line, lineStrong, hover;
    QColor ink, ink2, ink3, accent, accentSoft, onAccent;
    QColor good, goodSoft, bad, badSoft, warn, warnSoft;
    QColor keyword, string, number, function, comment;
    std::array<QColor, 8> task;   // by (ordinal - 1) % 8
    std::array<QColor, 8> onTask; // the number on a badge

    [[nodiscard]] const QColor& taskColor(std::uint32_t ordinal) const {
        return task[(ordinal + 7) % 8];
    }
    [[nodiscard]] const QColor& onTaskColor(std::uint32_t ordinal) const {
        return onTask[(ordinal + 7) % 8];
    }
    // `over` mixed into `under`: share 0 to 1 of `over`.
    [[nodiscard]] static QColor mix(const QColor& over, const QColor& under, double share);

    // Fonts in logical pixels; weight 100 to 900.
    [[nodiscard]] static QFont text(double pixels, int weight = 400);
    [[nodiscard]] static QFont mono(double pixels, int weight = 400);
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
[[nodiscard]] inline const Theme& themeOf(bool dark) {
    return dark ? darkTheme() : lightTheme();
}
[[nodiscard]] QPalette paletteOf(const Theme& theme);
// The style sheet for menus, tabs, tool buttons and scroll bars.
[[nodiscard]] QString styleSheetOf(const Theme& theme);

} // namespace coroscope::gui
