// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Replay of frame events. Frames are linked by `caller` and `awaits`; the links outlive a
// suspension, so a waiting task still shows its whole stack.
#include "core/trace/stateframes.h"

#include <algorithm>

namespace coroscope {

namespace {

std::uint32_t now(const State& state) {
    return static_cast<std::uint32_t>(state.event);
}

void leaveStack(State& state, FrameId id) {
    const auto found = std::find(state.stack.rbegin(), state.stack.rend(), id);
    if (found != state.stack.rend())
        state.stack.erase(std::next(found).base());
}

// Ends the wait of `id` for another frame; a library frame that was waited for is over then.
void stopAwaiting(State& state, FrameId id) {
    const FrameId callee = state.frame(id).awaits;
    if (callee == 0)
        return;
    state.frames.edit(id).awaits = 0;
    if (state.frame(callee).isLibrary && !state.frame(callee).isDone) {
        FrameState& library = state.frames.edit(callee);
        library.isDone = true;
        library.isSuspended = false;
        library.leftAt = now(state);
        stopAwaiting(state, callee);
    }
}

void putOnTop(State& state, FrameId id) {
    if (const FrameId caller = callingFrame(state); caller != 0 && caller != id) {
        const FrameId waitsIn = state.frame(caller).awaits;
        const bool isBelowLibrary =
            waitsIn != 0 && state.frame(waitsIn).isLibrary && state.frame(waitsIn).awaits == id;
        if (!isBelowLibrary) {
            if (waitsIn != id)
                stopAwaiting(state, caller);
            state.frames.edit(caller).awaits = id;
            state.frames.edit(id).caller = caller;
        }
    }
    leaveStack(state, id);
    state.stack.push_back(id);
}

void call(State& state, FrameId id, std::uint32_t line) {
    FrameState& frame = state.frames.edit(id);
    frame.firstLine = line;
    frame.task = state.currentTask;
    frame.calledAt = frame.enteredAt = now(state);
    frame.caller = 0;
    putOnTop(state, id);
    if (state.currentTask == 0 || state.frame(id).caller != 0)
        return;
    // A callback of the library may have come and gone before the task's own coroutine.
    const FrameId outermost = state.future(state.currentTask).frame;
    if (outermost == 0 || state.frame(outermost).isDone)
        state.futures.edit(state.currentTask).frame = id;
}

void resume(State& state, FrameId id) {
    FrameState& frame = state.frames.edit(id);
    frame.isSuspended = false;
    frame.task = state.currentTask;
    putOnTop(state, id);
    state.frames.edit(id).enteredAt = now(state);
}

void suspend(State& state, FrameId id) {
    const FrameId callee = state.frame(id).awaits;
    // In a chain of awaits the inner frame is suspended by the event just before. A generator that
    // yielded earlier is not what this frame waits for.
    if (callee != 0 && !state.frame(callee).isLibrary &&
        state.frame(callee).leftAt + 1 != now(state))
        stopAwaiting(state, id);
    FrameState& frame = state.frames.edit(id);
    frame.isSuspended = true;
    frame.leftAt = now(state);
    leaveStack(state, id);
}

void finish(State& state, FrameId id) {
    stopAwaiting(state, id);
    FrameState& frame = state.frames.edit(id);
    frame.isSuspended = false;
    frame.isDone = true;
    frame.leftAt = now(state);
    leaveStack(state, id);
    const FrameId caller = frame.caller;
    if (caller != 0 && state.frame(caller).awaits == id)
        state.frames.edit(caller).awaits = 0;
}

void showLine(State& state) {
    state.line = state.stack.empty() ? 0 : state.frame(state.stack.back()).line;
}

void setVariable(FrameState& frame, StringId name, StringId value) {
    const auto found = std::find_if(frame.variables.begin(), frame.variables.end(),
                                    [name](const Variable& v) { return v.name == name; });
    if (found == frame.variables.end()) {
        if (value != 0)
            frame.variables.push_back({name, value});
    } else if (value == 0) {
        frame.variables.erase(found);
    } else {
        found->value = value;
    }
}

void awaitFrame(State& state, FrameId caller, FrameId callee) {
    if (state.frame(caller).awaits != callee)
        stopAwaiting(state, caller);
    if (callee == 0)
        return;
    FrameState& awaited = state.frames.edit(callee);
    awaited.caller = caller;
    if (awaited.isLibrary) {
        awaited.task = state.frame(caller).task;
        awaited.calledAt = awaited.enteredAt = now(state);
    }
    state.frames.edit(caller).awaits = callee;
}

} // namespace

FrameId callingFrame(const State& state) {
    if (state.stack.empty())
        return 0;
    const FrameId top = state.stack.back();
    const FrameState& frame = state.frame(top);
    const bool isOfThisRun = state.running == 0 || frame.enteredAt >= state.runningSince;
    return isOfThisRun && frame.task == state.currentTask ? top : 0;
}

void applyFrame(State& state, const Event& event) {
    const FrameId id = event.a;
    if (id == 0)
        return;
    switch (static_cast<FrameOp>(event.op)) {
    case FrameOp::Call:
        call(state, id, event.b);
        break;
    case FrameOp::Resume:
        resume(state, id);
        break;
    case FrameOp::Suspend:
        suspend(state, id);
        break;
    case FrameOp::Return:
    case FrameOp::Raise:
        finish(state, id);
        break;
    }
    state.frames.edit(id).line = event.b;
    showLine(state);
}

void applyLine(State& state, const Event& event) {
    if (event.a == 0)
        return;
    // It runs, so what it waited for has handed back.
    stopAwaiting(state, event.a);
    state.frames.edit(event.a).line = event.b;
    showLine(state);
}

void applyFrameDetail(State& state, const Detail& detail) {
    if (detail.a == 0)
        return;
    if (detail.kind == DetailKind::FrameMade) {
        FrameState& frame = state.frames.edit(detail.a);
        frame.name = detail.b;
        frame.isLibrary = detail.c == 2;
        frame.isSuspended = frame.isSuspended || frame.isLibrary;
    } else if (detail.kind == DetailKind::FrameFile) {
        state.frames.edit(detail.a).file = detail.b;
    } else if (detail.kind == DetailKind::Variable) {
        setVariable(state.frames.edit(detail.a), detail.b, detail.c);
    } else {
        awaitFrame(state, detail.a, detail.b);
    }
}

} // namespace coroscope
