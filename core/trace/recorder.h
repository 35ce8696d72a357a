// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writes what a loop and a scene's machine tell into a trace.
#pragma once

#include "core/loop/observer.h"
#include "core/trace/trace.h"

#include <functional>

namespace coroscope {

class Recorder final : public Observer {
public:
    explicit Recorder(Trace& trace)
        : m_trace(trace) {}

    void loopChanged(LoopState state) override;
    void iterationBegan(std::uint32_t number, std::span<const HandleId> ready) override;
    void clockMoved(double was, double now) override;
    void blocked(double seconds, double now) override;
    void handleQueued(const HandleView& handle) override;
    void timerSet(const HandleView& timer, double when) override;
    void handleCancelled(HandleId handle) override;
    void handleRun(HandleId handle) override;
    void handleRan(HandleId handle) override;
    void taskCreated(const Task& task) override;
    void taskWaits(const Task& task, const Future& future) override;
    void taskYields(const Task& task) override;
    void cancelRequested(const Task& task) override;
    void futureCreated(const Future& future) override;
    void futureDone(const Future& future) override;
    void printed(std::string_view text, bool isPartial) override;
    void futureLabelled(const Future& future, std::string_view label, double seconds) override;
    void futureHeld(const Future& future, FutureId holder) override;
    void futureChild(const Future& outer, const Future& child) override;
    void taskRenamed(const Task& task) override;
    void handleServes(HandleId handle, const Future& future) override;

    // --- what the scene's machine tells. `text`: value (return) or exception type (raise).
    FrameId frameMade(std::string_view name, std::uint32_t kind);
    void frame(FrameId frame, FrameOp op, std::uint32_t line, std::string_view text = {});
    void line(FrameId frame, std::uint32_t line);
    void frameReturned(FrameId frame, std::uint32_t line, StringId value) {
        add({EventKind::Frame, static_cast<std::uint8_t>(FrameOp::Return), 0, frame, line, value});
    }
    void variable(FrameId frame, std::string_view name, std::string_view value);
    void variable(FrameId frame, StringId name, StringId value) {
        m_trace.addDetail(m_trace.size() + 1, DetailKind::Variable, frame, name, value);
    }
    // The id of a text as the trace tells it.
    StringId told(std::string_view text);
    void frameAwaits(FrameId caller, FrameId callee);
    void taskCall(FutureId task, std::string_view call);
    void errorOutput(std::string_view text);
    // A task waits for ever; visible with the next event.
    void deadlocked(FutureId task, FutureId future, std::string_view sentence);
    void ended(EndStatus status, std::string_view type = {}, std::string_view message = {});

    // Called after every event; a host stops the run here.
    // Called when an event is about to be told: everything of the one before it is.
    void setBeforeEvent(std::function<void()> beforeEvent) {
        m_beforeEvent = std::move(beforeEvent);
    }
    void setAfterEvent(std::function<void()> afterEvent) { m_afterEvent = std::move(afterEvent); }
    [[nodiscard]] Trace& trace() { return m_trace; }

private:
    void add(Event event);
    void before();
    void after();
    [[nodiscard]] Event describe(const HandleView& handle, EventKind kind);

    Trace& m_trace;
    FrameId m_frames = 0;
    std::function<void()> m_beforeEvent;
    std::function<void()> m_afterEvent;
};

} // namespace coroscope
