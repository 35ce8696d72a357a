// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writes what a loop and a scene's machine tell into a trace.
#pragma once

#include "core/loop/observer.h"
#include "core/trace/trace.h"

#include <functional>

namespace coroscope {

class Recorder : public Observer {
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
    FrameId frameMade(StringId name, std::uint32_t kind);
    // The frame just made runs in another file than the scene's own.
    void frameFile(FrameId frame, std::string_view file);
    void frame(FrameId frame, FrameOp op, std::uint32_t line, std::string_view text = {});
    void line(FrameId frame, std::uint32_t line) {
        ++m_linesInHandle;
        add({EventKind::Line, 0, 0, frame, line});
    }
    void frameReturned(FrameId frame, std::uint32_t line, StringId value) {
        add({EventKind::Frame, static_cast<std::uint8_t>(FrameOp::Return), 0, frame, line, value});
    }
    void variable(FrameId frame, std::string_view name, std::string_view value);
    void variable(FrameId frame, StringId name, StringId value) {
        detail(m_trace.size() + 1, DetailKind::Variable, frame, name, value);
    }
    // The id of a text as the trace tells it.
    StringId told(std::string_view text);
    void frameAwaits(FrameId caller, FrameId callee);
    void taskCall(FutureId task, std::string_view call);
    void errorOutput(std::string_view text);
    // A task waits for ever; visible with the next event.
    void deadlocked(FutureId task, FutureId future, std::string_view sentence);
    void ended(EndStatus status, std::string_view type = {}, std::string_view message = {});

    // When an event is to be told and the trace is as long as that, `pause` is called before; it
    // gives the length at which to pause next. All that belongs to the event before is told then.
    void setPause(std::size_t length, std::function<std::size_t()> pause);
    // `reached` is called after an event that makes the trace as long as `events`, or is one more
    // line than `lines` within one handle; and after each that follows.
    void setLimits(std::size_t events, std::size_t lines, std::function<void()> reached);
    [[nodiscard]] std::size_t linesInHandle() const { return m_linesInHandle; }
    // Nothing more is written.
    void close();
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

    [[nodiscard]] Trace& trace() { return m_trace; }

private:
    void add(Event event) {
        if (!before())
            return;
        m_trace.append(event);
        after();
    }
    void detail(std::size_t number, DetailKind kind, std::uint32_t a, std::uint32_t b,
                std::uint32_t c = 0) {
        if (!m_isClosed)
            m_trace.addDetail(number, kind, a, b, c);
    }
    // False: nothing is to be written.
    bool before() {
        if (m_trace.size() >= m_pauseAt)
            pause();
        return !m_isClosed;
    }
    void after() {
        if (m_trace.size() >= m_eventLimit || m_linesInHandle > m_lineLimit)
            m_reached();
    }
    void pause();
    [[nodiscard]] Event describe(const HandleView& handle, EventKind kind);

    Trace& m_trace;
    FrameId m_frames = 0;
    static constexpr std::size_t kNever = static_cast<std::size_t>(-1);
    bool m_isClosed = false;
    std::size_t m_pauseAt = kNever;
    std::size_t m_eventLimit = kNever;
    std::size_t m_lineLimit = kNever;
    std::size_t m_linesInHandle = 0;
    std::function<std::size_t()> m_pause;
    std::function<void()> m_reached;
};

} // namespace coroscope
