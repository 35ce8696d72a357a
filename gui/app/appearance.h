// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Theme and language of the application as a whole, and how they are remembered.
#pragma once

#include <QString>

namespace coroscope::gui {

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] ThemeChoice rememberedTheme();
void rememberTheme(ThemeChoice choice);
[[nodiscard]] bool isDarkChoice(ThemeChoice choice); // what the desktop says, for System
// Style, palette and style sheet of every window.
void applyTheme(bool dark);

// "en" or "zh_CN": what was chosen, else the locale's; English where no font has Chinese.
[[nodiscard]] QString rememberedLanguage();
[[nodiscard]] bool canShowChinese();
void rememberLanguage(const QString& language);
void applyLanguage(const QString& language);

} // namespace coroscope::gui
