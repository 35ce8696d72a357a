// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A deadlock in words: who waits for whom, how it came about, and ways out of it.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <QString>

#include <vector>

namespace coroscope::gui {

struct Diagnosis {
    struct Step {
        FutureId task = 0;
        std::uint32_t ordinal = 0; // of the task: its badge
        std::size_t event = 0;
        double time = 0;
        QString text; // "asks for lock B, held by Task-3"
    };
    struct Way {
        QString title;
        QString text;
    };
    bool isDeadlock = false;
    QString headline;
    QString explanation;
    std::vector<FutureId> cycle; // tasks, each waiting for the next; empty where there is no ring
    std::vector<Step> steps;
    std::vector<Way> ways;

    [[nodiscard]] QString asText() const; // the whole report
};

// Empty (isDeadlock false) unless the run ended in a deadlock at this state.
[[nodiscard]] Diagnosis diagnose(const Trace& trace, const State& state);

// The number of the last event at or before `number` in which `task` began to wait; 0 for none.
[[nodiscard]] std::size_t waitEventOf(const Trace& trace, std::size_t number, FutureId task);

} // namespace coroscope::gui
