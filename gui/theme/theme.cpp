// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The colour table, light and dark, and the fonts. The contrast of each pair that is used for text
// is held by tests/gui/theme/tst_theme.cpp.
#include "gui/theme/theme.h"

#include <QStringList>

#include <array>

namespace coroscope::gui {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(0xff000000u | value);
}

std::array<QColor, 8> colors(const std::array<unsigned, 8>& values) {
    std::array<QColor, 8> result;
    for (std::size_t i = 0; i < values.size(); ++i)
        result[i] = rgb(values[i]);
    return result;
}

Theme makeLight() {
    Theme theme;
    theme.isDark = false;
    theme.window = rgb(0xF3F5F8);
    theme.surface = rgb(0xFFFFFF);
    theme.zone = rgb(0xF8F9FB);
    theme.raised = rgb(0xFFFFFF);
    theme.stage = rgb(0xFFFFFF);
    theme.line = rgb(0xDDE2E9);
    theme.lineStrong = rgb(0x8792A0);
    theme.hover = rgb(0xEBEEF3);
    theme.ink = rgb(0x18212C);
    theme.ink2 = rgb(0x455261);
    theme.ink3 = rgb(0x5F6B7A);
    theme.accent = rgb(0x4450C8);
    theme.accentSoft = rgb(0xECEEFC);
    theme.onAccent = rgb(0xFFFFFF);
    theme.good = rgb(0x0A7550);
    theme.goodSoft = rgb(0xE6F4EE);
    theme.bad = rgb(0xB3261E);
    theme.badSoft = rgb(0xFCEDEB);
    theme.warn = rgb(0x8A5A00);
    theme.warnSoft = rgb(0xFBF2DF);
    theme.keyword = rgb(0x7A3E9D);
    theme.string = rgb(0x0A7550);
    theme.number = rgb(0x9A4B00);
    theme.function = rgb(0x1E5FA8);
    theme.comment = rgb(0x5F6B7A);
    theme.task =
        colors({0x0B5394, 0xCC3F00, 0x00785A, 0xCF65A4, 0xC47C10, 0x1B8EAB, 0x5A4600, 0x333C47});
    theme.onTask =
        colors({0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0x10151C, 0x10151C, 0x10151C, 0xFFFFFF, 0xFFFFFF});
    return theme;
}

Theme makeDark() {
    Theme theme;
    theme.isDark = true;
    theme.window = rgb(0x14171C);
    theme.surface = rgb(0x1A1E25);
    theme.zone = rgb(0x1F242C);
    theme.raised = rgb(0x262C36);
    theme.stage = rgb(0x1A1E25);
    theme.line = rgb(0x313945);
    theme.lineStrong = rgb(0x76828F);
    theme.hover = rgb(0x2A313C);
    theme.ink = rgb(0xE8ECF1);
    theme.ink2 = rgb(0xB7C1CC);
    theme.ink3 = rgb(0x98A4B1);
    theme.accent = rgb(0x9DA6FF);
    theme.accentSoft = rgb(0x2A2F4D);
    theme.onAccent = rgb(0x14171C);
    theme.good = rgb(0x4CC79A);
    theme.goodSoft = rgb(0x1D332C);
    theme.bad = rgb(0xFF8A80);
    theme.badSoft = rgb(0x3A2325);
    theme.warn = rgb(0xF0B849);
    theme.warnSoft = rgb(0x37301E);
    theme.keyword = rgb(0xCFA3F0);
    theme.string = rgb(0x7FD1AE);
    theme.number = rgb(0xF0AE7A);
    theme.function = rgb(0x85BDF5);
    theme.comment = rgb(0x98A4B1);
    theme.task =
        colors({0x7FA6FA, 0xE2803C, 0x2BB07C, 0xF08ECF, 0xF5BE45, 0x9BE9F7, 0xF0ED8C, 0x7F8E9D});
    theme.onTask.fill(rgb(0x10151C));
    return theme;
}

QFont font(const QString& family, double pixels, int weight) {
    QFont result;
    result.setFamilies({family, QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans")});
    // Pixels, not points: a card's text must keep its size beside the card's fixed geometry.
    result.setPixelSize(qMax(1, qRound(pixels)));
    // Weights between two cuts take the heavier one, as browsers do from 500 up.
    const int cut = weight > 500 ? (weight + 99) / 100 * 100 : weight;
    result.setWeight(static_cast<QFont::Weight>(cut));
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

} // namespace

QColor Theme::mix(const QColor& over, const QColor& under, double share) {
    const auto blend = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return QColor(blend(over.red(), under.red()), blend(over.green(), under.green()),
                  blend(over.blue(), under.blue()));
}

QFont Theme::text(double pixels, int weight) {
    return font(QStringLiteral("Inter"), pixels, weight);
}

QFont Theme::mono(double pixels, int weight) {
    QFont result = font(QStringLiteral("JetBrains Mono"), pixels, weight);
    // Programming ligatures would hide what was typed; without shaping Latin text has none.
    result.setStyleStrategy(QFont::PreferNoShaping);
    result.setStyleHint(QFont::Monospace);
    return result;
}

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.zone);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.ink3);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.bad);
    palette.setColor(QPalette::Light, theme.raised);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.lineStrong);
    palette.setColor(QPalette::Shadow, theme.lineStrong);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, Theme::mix(theme.ink2, theme.surface, 0.45));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    return palette;
}

} // namespace coroscope::gui
