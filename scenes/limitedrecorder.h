// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writes the trace and counts what a loop holds against the limits: tasks, timers, handles, and
// iterations in which virtual time stands still.
#pragma once

#include "core/trace/recorder.h"
#include "scenes/runlimits.h"

#include <vector>

namespace coroscope::scenes {

class LimitedRecorder final : public Recorder {
public:
    LimitedRecorder(Trace& trace, const RunLimits& limits)
        : Recorder(trace)
        , m_limits(limits) {}

    // Told once, with the sentence that says which limit was reached.
    void setExceeded(std::function<void(const std::string&)> exceeded) {
        m_exceeded = std::move(exceeded);
    }
    [[nodiscard]] std::size_t idleIterations() const { return m_idle; }

    void iterationBegan(std::uint32_t number, std::span<const HandleId> ready) override;
    void clockMoved(double was, double now) override;
    void blocked(double seconds, double now) override;
    void handleQueued(const HandleView& handle) override;
    void timerSet(const HandleView& timer, double when) override;
    void handleCancelled(HandleId handle) override;
    void handleRun(HandleId handle) override;
    void taskCreated(const Task& task) override;
    void futureDone(const Future& future) override;

private:
    void exceed(const std::string& message);
    void countHandle(HandleId handle);
    void timerGone(HandleId handle);

    const RunLimits& m_limits;
    std::function<void(const std::string&)> m_exceeded;
    std::size_t m_idle = 0;
    std::size_t m_tasks = 0;
    std::size_t m_timers = 0;
    std::vector<bool> m_isTimer; // by handle: it is set
};

} // namespace coroscope::scenes
