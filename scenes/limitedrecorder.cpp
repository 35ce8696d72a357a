// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Counts, then lets the recorder write.
#include "scenes/limitedrecorder.h"

#include "core/loop/handle.h"
#include "core/task/task.h"

#include <utility>

namespace coroscope::scenes {

void LimitedRecorder::exceed(const std::string& message) {
    if (const auto exceeded = std::exchange(m_exceeded, nullptr))
        exceeded("The run was stopped: " + message);
}

void LimitedRecorder::iterationBegan(std::uint32_t number, std::span<const HandleId> ready) {
    if (++m_idle > m_limits.idleIterations)
        exceed("no progress of virtual time after " + std::to_string(m_limits.idleIterations) +
               " iterations of the loop.");
    Recorder::iterationBegan(number, ready);
}

void LimitedRecorder::clockMoved(double was, double now) {
    m_idle = 0;
    Recorder::clockMoved(was, now);
}

void LimitedRecorder::blocked(double seconds, double now) {
    m_idle = 0;
    Recorder::blocked(seconds, now);
}

void LimitedRecorder::countHandle(HandleId handle) {
    if (handle > m_limits.handles)
        exceed("the loop made more than " + std::to_string(m_limits.handles) + " handles.");
}

void LimitedRecorder::handleQueued(const HandleView& handle) {
    countHandle(handle.id);
    Recorder::handleQueued(handle);
}

void LimitedRecorder::timerSet(const HandleView& timer, double when) {
    countHandle(timer.id);
    if (timer.id >= m_isTimer.size())
        m_isTimer.resize(timer.id + std::size_t{1});
    m_isTimer[timer.id] = true;
    if (++m_timers > m_limits.timers)
        exceed("more than " + std::to_string(m_limits.timers) + " timers are set.");
    Recorder::timerSet(timer, when);
}

void LimitedRecorder::timerGone(HandleId handle) {
    if (handle >= m_isTimer.size() || !m_isTimer[handle])
        return;
    m_isTimer[handle] = false;
    --m_timers;
}

void LimitedRecorder::handleCancelled(HandleId handle) {
    timerGone(handle);
    Recorder::handleCancelled(handle);
}

void LimitedRecorder::handleRun(HandleId handle) {
    timerGone(handle);
    Recorder::handleRun(handle);
}

void LimitedRecorder::taskCreated(const Task& task) {
    if (++m_tasks > m_limits.tasks)
        exceed("more than " + std::to_string(m_limits.tasks) + " tasks are alive.");
    Recorder::taskCreated(task);
}

void LimitedRecorder::futureDone(const Future& future) {
    if (future.type() == FutureType::Task && m_tasks > 0)
        --m_tasks;
    Recorder::futureDone(future);
}

} // namespace coroscope::scenes
