// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the user prefers, as it is kept between starts. What the settings file has that cannot be
// meant (a word for a number, a size of 900) counts as not there.
#pragma once

#include "gui/app/appearance.h"
#include "gui/session/stops.h"
#include "scenes/runlimits.h"

namespace coroscope::gui {

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    QString language = QStringLiteral("en");
    bool reducesMotion = false;
    bool foldsIdle = true;
    bool showsCleanup = false;
    double speed = 1; // of playing
    Granularity granularity = Granularity::Handle;
    double typeSize = 12; // of the code, in pixels
    int tabColumns = 4;
    scenes::RunLimits limits;
};

constexpr double kLeastTypeSize = 8;
constexpr double kMostTypeSize = 32;
constexpr int kMostTabColumns = 8;
constexpr double kLeastSpeed = 0.1;
constexpr double kMostSpeed = 16;

[[nodiscard]] Preferences rememberedPreferences();
/// Empty, or why they could not be kept.
[[nodiscard]] QString rememberPreferences(const Preferences& preferences);

} // namespace coroscope::gui
