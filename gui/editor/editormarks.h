// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a moment of the run writes into the editor: badges, the line that runs or waits, notes after
// line ends, and the sentence under the text. A pure function of trace and state.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"
#include "gui/editor/sourcewords.h"

#include <QString>

#include <map>
#include <set>
#include <vector>

namespace coroscope::gui {

struct EditorMarks {
    enum class Focus { None, Running, Next, Waiting };
    struct Badge {
        FutureId task = 0;
        std::uint32_t ordinal = 0;
        bool operator==(const Badge&) const = default;
    };

    std::map<int, std::vector<Badge>> badges; // by line, in the order of the tasks
    Focus focus = Focus::None;
    int focusLine = 0;            // where the task in focus stands, 0: nowhere in the program
    std::uint32_t ordinal = 0;    // of the task in focus; 0: the program outside of any task
    std::vector<int> awaiting;    // lines of the frames under the running one, innermost first
    std::map<int, QString> notes; // after the line's end
    std::set<int> deadlocked;
    QString sentence;

    bool operator==(const EditorMarks&) const = default;
};

// `focus` is the task that the views speak of (Session::focusTask).
[[nodiscard]] EditorMarks markEditor(const Trace& trace, const State& state, FutureId focus,
                                     const SourceWords& words);

} // namespace coroscope::gui
