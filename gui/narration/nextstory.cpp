// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What comes after a moment: one clause about the next event of the trace, told from this state.
#include "gui/narration/stories.h"

namespace coroscope::gui {

namespace {

QString nextLoop(LoopState state) {
    switch (state) {
    case LoopState::Running:
        return say(QT_TRANSLATE_NOOP("Narration", "the event loop starts."));
    case LoopState::Stopped:
        return say(QT_TRANSLATE_NOOP("Narration", "the event loop stops."));
    default:
        return say(QT_TRANSLATE_NOOP("Narration", "the event loop is closed."));
    }
}

QString nextIteration(const Teller& teller, const Event& event) {
    const auto ready = teller.trace().readyHandles(event);
    if (ready.size() == 1)
        return say(QT_TRANSLATE_NOOP("Narration", "iteration {n} begins with {handle}."),
                   {{"n", Teller::count(event.a)}, {"handle", teller.handle(ready[0])}});
    return say(QT_TRANSLATE_NOOP("Narration", "iteration {n} begins with {count} handles."),
               {{"n", Teller::count(event.a)}, {"count", Teller::count(ready.size())}});
}

QString nextFrame(const Teller& teller, const Event& event) {
    const FrameState& frame = teller.state().frame(event.a);
    const QString name = teller.frame(event.a);
    const QString line = Teller::line(event.b);
    switch (static_cast<FrameOp>(event.op)) {
    case FrameOp::Call:
        return say(QT_TRANSLATE_NOOP("Narration", "{frame} starts."), {{"frame", name}});
    case FrameOp::Suspend:
        return say(QT_TRANSLATE_NOOP("Narration", "{frame} is suspended at line {line}."),
                   {{"frame", name}, {"line", line}});
    case FrameOp::Resume:
        return say(QT_TRANSLATE_NOOP("Narration", "{frame} goes on after line {line}."),
                   {{"frame", name}, {"line", line}});
    case FrameOp::Raise:
        return say(QT_TRANSLATE_NOOP("Narration", "{error} leaves {frame}."),
                   {{"error", teller.text(event.c)}, {"frame", name}});
    case FrameOp::Return:
        break;
    }
    if (frame.caller)
        return say(
            QT_TRANSLATE_NOOP("Narration",
                              "{frame} returns {value} to {caller}, which goes on in line {line}."),
            {{"frame", name},
             {"value", teller.value(event.c)},
             {"caller", teller.frame(frame.caller)},
             {"line", Teller::line(teller.state().frame(frame.caller).line)}});
    return say(QT_TRANSLATE_NOOP("Narration", "{frame} returns {value}."),
               {{"frame", name}, {"value", teller.value(event.c)}});
}

QString nextHandle(const Teller& teller, const Event& event) {
    const QString handle = teller.handle(event.a);
    switch (event.kind) {
    case EventKind::HandleRun:
        return say(QT_TRANSLATE_NOOP("Narration", "{handle} runs and {deed}."),
                   {{"handle", handle}, {"deed", teller.deed(event.a)}});
    case EventKind::HandleRan:
        return say(QT_TRANSLATE_NOOP("Narration", "{handle} is over and the loop takes control."),
                   {{"handle", handle}});
    case EventKind::TimerSet:
        return say(
            QT_TRANSLATE_NOOP("Narration", "timer {handle} is set for {time}."),
            {{"handle", handle}, {"time", Teller::moment(teller.trace().deadline(event.a))}});
    case EventKind::HandleCancelled:
        return say(QT_TRANSLATE_NOOP("Narration", "{handle} is cancelled."), {{"handle", handle}});
    default:
        return say(QT_TRANSLATE_NOOP("Narration", "{handle} joins the ready queue."),
                   {{"handle", handle}});
    }
}

QString nextTask(const Teller& teller, const Event& event) {
    switch (event.kind) {
    case EventKind::TaskCreated:
        return say(QT_TRANSLATE_NOOP("Narration", "{task} is made."),
                   {{"task", teller.text(event.b)}});
    case EventKind::TaskWaits:
        return say(QT_TRANSLATE_NOOP("Narration", "{task} waits for {future}."),
                   {{"task", teller.task(event.a)}, {"future", teller.thing(event.b)}});
    case EventKind::TaskYields:
        return say(QT_TRANSLATE_NOOP("Narration", "{task} lets the others go first."),
                   {{"task", teller.task(event.a)}});
    case EventKind::TaskDone:
        return say(QT_TRANSLATE_NOOP("Narration", "{task} is done."),
                   {{"task", teller.task(event.a)}});
    case EventKind::CancelRequested:
        return say(QT_TRANSLATE_NOOP("Narration", "{task} is asked to cancel."),
                   {{"task", teller.task(event.a)}});
    case EventKind::FutureCreated:
        return say(QT_TRANSLATE_NOOP("Narration", "the future {future} is made."),
                   {{"future", teller.future(event.a)}});
    default:
        return say(QT_TRANSLATE_NOOP("Narration", "{future} is done."),
                   {{"future", teller.future(event.a)}});
    }
}

QString nextEnd(const Event& event) {
    switch (static_cast<EndStatus>(event.op)) {
    case EndStatus::Deadlock:
        return say(QT_TRANSLATE_NOOP("Narration", "nothing can run any more: a deadlock."));
    case EndStatus::Limit:
    case EndStatus::TooManyEvents:
        return say(QT_TRANSLATE_NOOP("Narration", "the run is stopped at a limit."));
    case EndStatus::Exception:
        return say(QT_TRANSLATE_NOOP("Narration", "the program ends with an exception."));
    case EndStatus::Ok:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Narration", "the program ends."));
}

} // namespace

QString tellNext(const Teller& teller) {
    const std::size_t number = teller.number() + 1;
    if (number > teller.trace().size())
        return {};
    const Event& event = teller.trace().event(number);
    switch (event.kind) {
    case EventKind::Loop:
        return nextLoop(static_cast<LoopState>(event.op));
    case EventKind::Iteration:
        return nextIteration(teller, event);
    case EventKind::Clock:
        return say(
            QT_TRANSLATE_NOOP("Narration", "nothing is ready, so the clock goes on to {time}."),
            {{"time", Teller::moment(teller.trace().timeOf(number))}});
    case EventKind::Block:
        return say(QT_TRANSLATE_NOOP("Narration", "time.sleep blocks the loop."));
    case EventKind::Frame:
        return nextFrame(teller, event);
    case EventKind::Line:
        return say(QT_TRANSLATE_NOOP("Narration", "line {line} runs."),
                   {{"line", Teller::line(event.b)}});
    case EventKind::Print:
        return say(QT_TRANSLATE_NOOP("Narration", "it prints: {text}"),
                   {{"text", teller.value(event.b)}});
    case EventKind::End:
        return nextEnd(event);
    case EventKind::TaskCreated:
    case EventKind::TaskWaits:
    case EventKind::TaskYields:
    case EventKind::TaskDone:
    case EventKind::CancelRequested:
    case EventKind::FutureCreated:
    case EventKind::FutureDone:
        return nextTask(teller, event);
    default:
        return nextHandle(teller, event);
    }
}

} // namespace coroscope::gui
