// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What deserves a look in a run, up to the cursor: crowds before one lock or queue, steps that
// block the loop, errors that many tasks have in common, tasks that are left over.
#pragma once

#include "core/trace/spans.h"
#include "core/trace/state.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace coroscope::gui {

struct Finding {
    enum class Kind { Crowd, BlockedLoop, Errors, LeftOver };
    Kind kind = Kind::Crowd;
    QString title;
    QString detail;
    FutureId task = 0;     // the one to look at: the longest waiting, the last that raised
    std::size_t event = 0; // where it happened; 0: it is so now
    bool operator==(const Finding&) const = default;
};

// A step that holds the loop longer than this is told, in seconds: asyncio's
// slow_callback_duration.
constexpr double kSlowStep = 0.1;
// A crowd is as many tasks as this before one thing.
constexpr std::size_t kCrowd = 3;

class Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    // Worst first within a kind; the kinds in the order of the enumeration.
    [[nodiscard]] static std::vector<Finding> of(const State& state, const Trace& trace,
                                                 const SpanIndex& spans);
};

} // namespace coroscope::gui
