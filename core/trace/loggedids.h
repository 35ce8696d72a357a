// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A log names frames and tasks, a trace numbers them. This finds the number that a name most likely
// means; the writer and the reader guess alike, so only wrong guesses need a line of their own.
#pragma once

#include "core/trace/state.h"

#include <unordered_map>
#include <vector>

namespace coroscope {

// Stands before an event: its state is that after the former one. The details of the event at hand
// must be in the trace already.
class LoggedIds {
public:
    explicit LoggedIds(const Trace& trace)
        : m_trace(trace) {}

    [[nodiscard]] const State& state() const { return m_state; }
    // Moves over the next event of the trace.
    void advance();

    // The frame that an event at hand is about; 0 where none fits.
    [[nodiscard]] FrameId frame(FrameOp op, StringId name) const;
    [[nodiscard]] FrameId lineFrame(StringId name) const { return onStack(name); }
    // The task that `name` means in an event of that kind; 0 where none fits.
    [[nodiscard]] FutureId task(EventKind kind, StringId name) const;
    [[nodiscard]] FutureId callbackTask(CallbackKind kind, StringId name, FutureId future) const;
    // The name that the event at hand gives a task: a rename may be among its details.
    [[nodiscard]] StringId nameOf(FutureId task) const;
    // The name of a frame, which may be made by the event at hand.
    [[nodiscard]] StringId nameOfFrame(FrameId frame) const;

private:
    [[nodiscard]] bool isNamed(FrameId frame, StringId name) const {
        return m_state.frame(frame).name == name;
    }
    [[nodiscard]] FrameId onStack(StringId name) const;
    [[nodiscard]] FrameId called(StringId name) const;
    [[nodiscard]] FrameId resumed(StringId name) const;
    [[nodiscard]] FrameId resumedInChain(StringId name) const;
    [[nodiscard]] bool isThrowing() const;
    [[nodiscard]] FutureId latestNamed(StringId name) const;
    void noteFrame(const Event& event);

    const Trace& m_trace;
    State m_state;
    std::vector<FrameId> m_made;                    // not called yet
    std::vector<FrameId> m_suspended;               // in order of suspension
    std::unordered_map<StringId, FutureId> m_tasks; // the latest of each name
};

} // namespace coroscope
