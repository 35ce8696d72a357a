// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// "Which handle runs next?": the choices at one moment, the right one, and the rule that decides.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <cstddef>
#include <vector>

namespace coroscope::gui {

struct Question {
    static constexpr std::size_t kMostAnswers = 4;

    std::size_t event = 0;         // the cursor at which it is asked; the next event runs a handle
    std::vector<HandleId> answers; // A, B, C … ; at least two where something is asked
    std::size_t right = 0;         // index
    int chosen = -1;               // index, -1 before a choice

    [[nodiscard]] bool isAsked() const { return !answers.empty(); }
    bool operator==(const Question&) const = default;
};

// Why the right answer is right, or why another is wrong.
enum class Rule {
    FirstInFirstOut, // ready handles run in the order in which they joined
    NextIteration,   // a handle that joined during an iteration waits for the next one
    TimerNotDue,     // a timer waits for its time, ready handles do not
};

// The question at the cursor of `state`; nothing is asked where fewer than two handles could be
// thought of, or where the next event runs no handle. The order of the answers depends on the
// moment alone.
[[nodiscard]] Question questionAt(const Trace& trace, const State& state);
// The rule that parts answer `index` from the right one.
[[nodiscard]] Rule ruleOf(const State& state, const Question& question, std::size_t index);

} // namespace coroscope::gui
