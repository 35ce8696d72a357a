// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function an event: the observer's words become 16-byte records.
#include "core/trace/recorder.h"

#include "core/loop/handle.h"
#include "core/task/task.h"
#include "core/trace/toldtext.h"

namespace coroscope {

void Recorder::setPause(std::size_t length, std::function<std::size_t()> pause) {
    m_pauseAt = pause ? length : kNever;
    m_pause = std::move(pause);
}

void Recorder::setLimits(std::size_t events, std::size_t lines, std::function<void()> reached) {
    m_eventLimit = reached ? events : kNever;
    m_lineLimit = reached ? lines : kNever;
    m_reached = std::move(reached);
}

void Recorder::pause() {
    m_pauseAt = m_pause();
}

void Recorder::close() {
    m_isClosed = true;
    m_pauseAt = kNever; // the functions stay: one of them may be running
    m_eventLimit = kNever;
    m_lineLimit = kNever;
}

void Recorder::loopChanged(LoopState state) {
    add({EventKind::Loop, static_cast<std::uint8_t>(state)});
}

void Recorder::iterationBegan(std::uint32_t number, std::span<const HandleId> ready) {
    if (!before())
        return;
    m_trace.appendIteration(number, ready);
    after();
}

void Recorder::clockMoved(double was, double now) {
    if (!before())
        return;
    m_trace.setTime(now);
    m_trace.append({EventKind::Clock, 0, 0, m_trace.addNumber(was)});
    after();
}

void Recorder::blocked(double seconds, double now) {
    if (!before())
        return;
    m_trace.setTime(now);
    m_trace.append({EventKind::Block, 0, 0, m_trace.addNumber(seconds)});
    after();
}

Event Recorder::describe(const HandleView& handle, EventKind kind) {
    const bool isCall = handle.kind == CallbackKind::Call;
    const FutureId subject = isCall ? 0 : handle.target.subject();
    Event event{kind, static_cast<std::uint8_t>(handle.kind), 0, handle.id, subject, 0};
    if (isCall)
        event.c = m_trace.intern(handle.target.callbackName());
    else if (handle.kind == CallbackKind::Wakeup && handle.argument)
        event.c = handle.argument->id();
    else if (handle.kind == CallbackKind::Step && handle.error)
        event.c = m_trace.intern(handle.error->typeName());
    return event;
}

void Recorder::handleQueued(const HandleView& handle) {
    if (m_isClosed)
        return;
    add(describe(handle, EventKind::HandleQueued));
}

void Recorder::timerSet(const HandleView& timer, double when) {
    if (!before())
        return;
    m_trace.appendTimer(describe(timer, EventKind::TimerSet), when);
    after();
}

void Recorder::handleCancelled(HandleId handle) {
    add({EventKind::HandleCancelled, 0, 0, handle});
}

void Recorder::handleRun(HandleId handle) {
    m_linesInHandle = 0;
    add({EventKind::HandleRun, 0, 0, handle});
}
void Recorder::handleRan(HandleId handle) {
    add({EventKind::HandleRan, 0, 0, handle});
}

void Recorder::taskCreated(const Task& task) {
    if (m_isClosed)
        return;
    add({EventKind::TaskCreated, 0, 0, task.id(), m_trace.intern(task.name()),
         m_trace.intern(task.coroutineName())});
}

void Recorder::taskWaits(const Task& task, const Future& future) {
    add({EventKind::TaskWaits, 0, 0, task.id(), future.id()});
}

void Recorder::taskYields(const Task& task) {
    add({EventKind::TaskYields, 0, 0, task.id()});
}

void Recorder::cancelRequested(const Task& task) {
    add({EventKind::CancelRequested, 0, 0, task.id()});
}

void Recorder::futureCreated(const Future& future) {
    add({EventKind::FutureCreated, static_cast<std::uint8_t>(future.type()), 0, future.id()});
}

void Recorder::futureDone(const Future& future) {
    if (m_isClosed)
        return;
    std::string text;
    if (future.outcome() == Outcome::Result)
        text = tellValue(future.valueText());
    else if (future.outcome() == Outcome::Exception)
        text = tellValue(future.error()->repr());
    const auto kind =
        future.type() == FutureType::Task ? EventKind::TaskDone : EventKind::FutureDone;
    add({kind, static_cast<std::uint8_t>(future.outcome()), 0, future.id(), m_trace.intern(text)});
}

void Recorder::printed(std::string_view text, bool isPartial) {
    if (m_isClosed)
        return;
    add({EventKind::Print, isPartial, 0, 0, m_trace.intern(withoutAddresses(text))});
}

void Recorder::futureLabelled(const Future& future, std::string_view label, double seconds) {
    if (m_isClosed)
        return;
    detail(m_trace.size(), DetailKind::FutureLabel, future.id(), m_trace.intern(label),
           m_trace.addNumber(seconds));
}

void Recorder::futureHeld(const Future& future, FutureId holder) {
    detail(m_trace.size(), DetailKind::LockOwner, future.id(), holder);
}

void Recorder::futureChild(const Future& outer, const Future& child) {
    detail(m_trace.size(), DetailKind::FutureChild, outer.id(), child.id());
}

void Recorder::handleServes(HandleId handle, const Future& future) {
    detail(m_trace.size(), DetailKind::HandleServes, handle, future.id());
}

FrameId Recorder::frameMade(StringId name, std::uint32_t kind) {
    const FrameId frame = ++m_frames;
    detail(m_trace.size() + 1, DetailKind::FrameMade, frame, name, kind);
    return frame;
}

FrameId Recorder::frameMade(std::string_view name, std::uint32_t kind) {
    return frameMade(m_trace.intern(name), kind);
}

void Recorder::frameFile(FrameId frame, std::string_view file) {
    detail(m_trace.size() + 1, DetailKind::FrameFile, frame, m_trace.intern(file));
}

void Recorder::frame(FrameId frame, FrameOp op, std::uint32_t line, std::string_view text) {
    const bool hasText = op == FrameOp::Return || op == FrameOp::Raise;
    add({EventKind::Frame, static_cast<std::uint8_t>(op), 0, frame, line,
         hasText ? told(text) : 0});
}

void Recorder::variable(FrameId frame, std::string_view name, std::string_view value) {
    detail(m_trace.size() + 1, DetailKind::Variable, frame, m_trace.intern(name), told(value));
}

StringId Recorder::told(std::string_view text) {
    constexpr std::size_t kSurelyShort = 200;
    const bool isPlain =
        text.size() <= kSurelyShort && text.find(" at 0x") == std::string_view::npos;
    return isPlain ? m_trace.intern(text) : m_trace.intern(tellValue(text));
}

void Recorder::frameAwaits(FrameId caller, FrameId callee) {
    detail(m_trace.size() + 1, DetailKind::FrameAwaits, caller, callee);
}

void Recorder::taskCall(FutureId task, std::string_view call) {
    detail(m_trace.size(), DetailKind::TaskCall, task, m_trace.intern(tellValue(call)));
}

void Recorder::taskRenamed(const Task& task) {
    // With the next event: what was told of the task so far has its old name.
    detail(m_trace.size() + 1, DetailKind::TaskRenamed, task.id(), m_trace.intern(task.name()));
}

void Recorder::errorOutput(std::string_view text) {
    if (m_isClosed)
        return;
    detail(m_trace.size(), DetailKind::ErrorOutput, 0, m_trace.intern(text));
}

void Recorder::deadlocked(FutureId task, FutureId future, std::string_view sentence) {
    detail(m_trace.size() + 1, DetailKind::Deadlock, task, future, m_trace.intern(sentence));
}

void Recorder::ended(EndStatus status, std::string_view type, std::string_view message) {
    add({EventKind::End, static_cast<std::uint8_t>(status), 0, 0, m_trace.intern(type),
         m_trace.intern(message)});
}

} // namespace coroscope
