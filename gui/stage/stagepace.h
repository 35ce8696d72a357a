// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// How long a movement lasts and how it begins and ends, by what happened. Pure.
#pragma once

#include "core/trace/trace.h"

#include <QEasingCurve>

namespace coroscope::gui {

struct StagePace {
    int duration = 0; // ms at speed 1
    QEasingCurve::Type easing = QEasingCurve::InOutCubic;
    bool operator==(const StagePace&) const = default;
};

// Of one event.
[[nodiscard]] StagePace paceOf(const Event& event);
// From one cursor to another: the slowest of the first events on the way, for they are shown as one
// movement. Backwards the same takes 0.7 of the time.
[[nodiscard]] StagePace paceBetween(const Trace& trace, std::size_t from, std::size_t to);

} // namespace coroscope::gui
