// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the text formats call the tasks, futures and handles of a trace. English.
#pragma once

#include "core/trace/state.h"
#include "core/trace/trace.h"

#include <string>

namespace coroscope {

// Of the run up to event `last`: a name is the one that a task had then.
class RunNames {
public:
    RunNames(const Trace& trace, std::size_t last);

    [[nodiscard]] bool isTask(FutureId id) const { return m_end.future(id).ordinal != 0; }
    [[nodiscard]] std::string task(FutureId id) const;   // "Task-3"
    [[nodiscard]] std::string future(FutureId id) const; // "F6 sleep to 1.0 s", "Task-3"
    [[nodiscard]] std::string handle(HandleId id) const; // "H8"
    // "step of Task-2", "wakeup of Task-2 by F6"
    [[nodiscard]] std::string callback(const Event& event) const;
    [[nodiscard]] std::string outcome(Outcome outcome, StringId value) const; // "result 'A'"
    [[nodiscard]] std::string text(StringId id) const { return std::string(m_trace.string(id)); }
    [[nodiscard]] const State& end() const { return m_end; }

private:
    const Trace& m_trace;
    State m_end;
};

// A range as events: `first` at least 1; `last` 0 or too large: the last of the trace.
struct EventRange {
    std::uint32_t first = 1;
    std::uint32_t last = 0;

    [[nodiscard]] EventRange within(const Trace& trace) const;
    [[nodiscard]] bool holds(std::size_t event) const { return event >= first && event <= last; }
};

} // namespace coroscope
