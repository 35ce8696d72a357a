// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the program itself does: calls, lines, suspensions, returns, prints.
#include "gui/narration/stories.h"

namespace coroscope::gui {

namespace {

bool isModule(const Teller& teller, const FrameState& frame) {
    return frame.file == 0 && teller.text(frame.name) == QLatin1String("<module>");
}

// Recordings of other programs do not tell functions from coroutines.
bool tellsKinds(const Trace& trace) {
    for (const Detail& detail : trace.details())
        if (detail.kind == DetailKind::FrameMade && detail.c != 0)
            return true;
    return false;
}

// A function's frame is made by its call; a coroutine's stands there before.
bool isPlainFunction(const Teller& teller, FrameId id, const FrameState& frame) {
    for (const Detail& detail : teller.trace().detailsOf(frame.calledAt))
        if (detail.kind == DetailKind::FrameMade && detail.a == id && detail.c == 0)
            return tellsKinds(teller.trace());
    return false;
}

// True where the frame's caller stands in an await of it: a direct call that the loop never sees.
bool isAwaited(const Teller& teller, FrameId id, const FrameState& frame) {
    return frame.task && frame.caller && teller.state().frame(frame.caller).awaits == id &&
           !isPlainFunction(teller, id, frame);
}

QString taskOf(const Teller& teller, const FrameState& frame) {
    const FutureId task = frame.task ? frame.task : teller.state().currentTask;
    return task ? teller.task(task) : QString();
}

Narration insideTask(const Teller& teller, FrameId id, const FrameState& frame) {
    return {say(QT_TRANSLATE_NOOP("Narration",
                                  "{frame} runs inside {task}; the loop does not know of it."),
                {{"frame", teller.frame(id)}, {"task", taskOf(teller, frame)}}),
            say(QT_TRANSLATE_NOOP("Narration",
                                  "await called it directly: no new task, no handle, no future.")),
            {}};
}

Narration tellCall(const Teller& teller, FrameId id, const FrameState& frame) {
    const QString name = teller.frame(id);
    if (isModule(teller, frame))
        return {
            say(QT_TRANSLATE_NOOP("Narration", "The program starts.")),
            say(QT_TRANSLATE_NOOP("Narration", "Its own lines run first; there is no loop yet.")),
            {}};
    if (isAwaited(teller, id, frame))
        return {say(QT_TRANSLATE_NOOP("Narration",
                                      "{caller} awaits {frame}, which starts at once in {task}."),
                    {{"caller", teller.frame(frame.caller)},
                     {"frame", name},
                     {"task", taskOf(teller, frame)}}),
                say(QT_TRANSLATE_NOOP(
                    "Narration", "await calls it directly: no new task, no handle, no future.")),
                {}};
    if (frame.caller)
        return {say(QT_TRANSLATE_NOOP("Narration", "{caller} calls {frame}."),
                    {{"caller", teller.frame(frame.caller)}, {"frame", name}}),
                say(QT_TRANSLATE_NOOP("Narration",
                                      "An ordinary call: it runs now and then comes back.")),
                {}};
    if (frame.task)
        return {say(QT_TRANSLATE_NOOP("Narration", "{task} starts with the first line of {frame}."),
                    {{"task", teller.task(frame.task)}, {"frame", name}}),
                say(QT_TRANSLATE_NOOP("Narration",
                                      "The first step of a task enters its coroutine from the "
                                      "top.")),
                {}};
    return {say(QT_TRANSLATE_NOOP("Narration", "{frame} is called."), {{"frame", name}}), {}, {}};
}

Narration tellSuspend(const Teller& teller, FrameId id, const FrameState& frame) {
    return {say(QT_TRANSLATE_NOOP("Narration", "{frame} is suspended at line {line}."),
                {{"frame", teller.frame(id)}, {"line", Teller::line(teller.event().b)}}),
            frame.task
                ? say(QT_TRANSLATE_NOOP(
                          "Narration", "What it awaits is not done, so {task} gives the loop back; "
                                       "its frames stay as they are."),
                      {{"task", teller.task(frame.task)}})
                : say(QT_TRANSLATE_NOOP("Narration", "It keeps its place and its variables.")),
            {}};
}

Narration tellResume(const Teller& teller, FrameId id, const FrameState& frame) {
    const QString sentence =
        say(QT_TRANSLATE_NOOP("Narration", "{frame} goes on at line {line}."),
            {{"frame", teller.frame(id)}, {"line", Teller::line(teller.event().b)}});
    const HandleId handle = teller.state().running;
    const FutureId future = handle ? teller.futureOf(handle) : 0;
    if (future && frame.task)
        return {sentence,
                say(QT_TRANSLATE_NOOP("Narration",
                                      "What {task} waited for, {future}, is done; its frames "
                                      "stand as it left them."),
                    {{"task", teller.task(frame.task)}, {"future", teller.future(future)}}),
                {}};
    return {sentence,
            say(QT_TRANSLATE_NOOP("Narration", "Its variables and its place are as it left them.")),
            {}};
}

Narration tellReturn(const Teller& teller, FrameId id, const FrameState& frame) {
    const QString name = teller.frame(id);
    const QString value = teller.value(teller.event().c);
    if (isModule(teller, frame))
        return {
            say(QT_TRANSLATE_NOOP("Narration", "The last line of the program has run.")), {}, {}};
    if (frame.caller)
        return {
            say(QT_TRANSLATE_NOOP("Narration", "{frame} returns {value} to {caller}."),
                {{"frame", name}, {"value", value}, {"caller", teller.frame(frame.caller)}}),
            say(QT_TRANSLATE_NOOP("Narration", "The value is handed back directly; the loop has no "
                                               "part in it.")),
            {}};
    return {say(QT_TRANSLATE_NOOP("Narration", "{frame} returns {value}."),
                {{"frame", name}, {"value", value}}),
            frame.task ? say(QT_TRANSLATE_NOOP(
                                 "Narration",
                                 "It is the outermost coroutine of {task}, so this becomes the "
                                 "task's result."),
                             {{"task", teller.task(frame.task)}})
                       : QString(),
            {}};
}

Narration tellRaise(const Teller& teller, FrameId id, const FrameState& frame) {
    const QString error = teller.text(teller.event().c);
    const QString sentence = say(
        QT_TRANSLATE_NOOP("Narration", "{error} leaves {frame} at line {line}."),
        {{"error", error}, {"frame", teller.frame(id)}, {"line", Teller::line(teller.event().b)}});
    if (frame.caller)
        return {
            sentence,
            say(QT_TRANSLATE_NOOP("Narration", "{caller}, which called it, gets the exception."),
                {{"caller", teller.frame(frame.caller)}}),
            {}};
    return {sentence,
            frame.task
                ? say(QT_TRANSLATE_NOOP("Narration", "No frame of {task} is left to catch it."),
                      {{"task", teller.task(frame.task)}})
                : QString(),
            {}};
}

Narration tellFrame(const Teller& teller) {
    const FrameId id = teller.event().a;
    const FrameState& frame = teller.state().frame(id);
    switch (static_cast<FrameOp>(teller.event().op)) {
    case FrameOp::Call:
        return tellCall(teller, id, frame);
    case FrameOp::Suspend:
        return tellSuspend(teller, id, frame);
    case FrameOp::Resume:
        return tellResume(teller, id, frame);
    case FrameOp::Return:
        return tellReturn(teller, id, frame);
    case FrameOp::Raise:
        return tellRaise(teller, id, frame);
    }
    return {};
}

Narration tellLine(const Teller& teller) {
    const FrameId id = teller.event().a;
    const FrameState& frame = teller.state().frame(id);
    if (isAwaited(teller, id, frame))
        return insideTask(teller, id, frame);
    const QString line = Teller::line(teller.event().b);
    if (isModule(teller, frame))
        return {
            say(QT_TRANSLATE_NOOP("Narration", "The program reaches line {line}."),
                {{"line", line}}),
            teller.state().loop == LoopState::Running
                ? QString()
                : say(QT_TRANSLATE_NOOP("Narration", "This is ordinary code: no loop runs here.")),
            {}};
    if (frame.task && !frame.caller)
        return {
            say(QT_TRANSLATE_NOOP("Narration", "{task} reaches line {line} of {frame}."),
                {{"task", teller.task(frame.task)}, {"line", line}, {"frame", teller.frame(id)}}),
            say(QT_TRANSLATE_NOOP("Narration", "Nobody can interrupt it before its next await of "
                                               "something that is not done.")),
            {}};
    return {say(QT_TRANSLATE_NOOP("Narration", "{frame} reaches line {line}."),
                {{"frame", teller.frame(id)}, {"line", line}}),
            say(QT_TRANSLATE_NOOP("Narration", "It runs like any function, on top of its caller.")),
            {}};
}

Narration tellPrint(const Teller& teller) {
    const State& state = teller.state();
    const QString text = teller.value(teller.event().b);
    const QString who = state.currentTask ? teller.task(state.currentTask)
                                          : say(QT_TRANSLATE_NOOP("Narration", "The program"));
    return {
        say(QT_TRANSLATE_NOOP("Narration", "{task} prints: {text}"),
            {{"task", who}, {"text", text}}),
        say(QT_TRANSLATE_NOOP("Narration", "Output appears in the order in which the tasks run.")),
        {}};
}

} // namespace

Narration tellProgram(const Teller& teller) {
    switch (teller.event().kind) {
    case EventKind::Frame:
        return tellFrame(teller);
    case EventKind::Line:
        return tellLine(teller);
    default:
        return tellPrint(teller);
    }
}

} // namespace coroscope::gui
