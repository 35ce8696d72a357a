// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Replay of events over a state: one function a kind of event, one dispatch.
#include "core/trace/state.h"

#include "core/trace/stateframes.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace coroscope {

namespace {

std::uint32_t now(const State& state) {
    return static_cast<std::uint32_t>(state.event);
}

template <class T>
bool removeFrom(std::vector<T>& list, T value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (found == list.end())
        return false;
    list.erase(found);
    return true;
}

bool stepsTask(const CallbackState& callback) {
    return callback.task != 0 &&
           (callback.kind == CallbackKind::Step || callback.kind == CallbackKind::Wakeup);
}

CallbackState callbackOf(const Event& event) {
    CallbackState callback;
    callback.kind = static_cast<CallbackKind>(event.op);
    switch (callback.kind) {
    case CallbackKind::Step:
        callback.task = event.b;
        callback.text = event.c;
        break;
    case CallbackKind::Wakeup:
        callback.task = event.b;
        callback.future = event.c;
        break;
    case CallbackKind::Cancel:
        callback.task = event.b;
        break;
    case CallbackKind::Call:
        callback.future = event.b;
        callback.text = event.c;
        break;
    default:
        callback.future = event.b;
        break;
    }
    return callback;
}

HandleState& makeHandle(State& state, const Event& event, HandleState::Place place) {
    HandleState& handle = state.handles.edit(event.a);
    handle = {};
    handle.place = place;
    handle.callback = callbackOf(event);
    handle.madeAt = now(state);
    handle.madeBy = state.currentTask;
    return handle;
}

void handleQueued(State& state, const Event& event) {
    const CallbackState callback = makeHandle(state, event, HandleState::Place::Ready).callback;
    state.ready.push_back(event.a);
    if (!stepsTask(callback))
        return;
    FutureState& task = state.futures.edit(callback.task);
    task.handle = event.a;
    if (task.place == TaskPlace::None || task.place == TaskPlace::Waiting)
        task.place = TaskPlace::Ready;
}

void insertTimer(State& state, HandleId id) {
    const double when = state.handle(id).deadline;
    const auto isLater = [&state, id](double deadline, HandleId other) {
        const double others = state.handle(other).deadline;
        return deadline < others || (deadline == others && id < other);
    };
    state.timers.insert(std::upper_bound(state.timers.begin(), state.timers.end(), when, isLater),
                        id);
}

void timerSet(State& state, const Event& event, double when) {
    HandleState& handle = makeHandle(state, event, HandleState::Place::Timer);
    handle.isTimer = true;
    handle.deadline = std::isnan(when) ? 0 : when; // damaged: it has none
    insertTimer(state, event.a);
    if (const FutureId future = handle.callback.future; future != 0)
        state.futures.edit(future).timer = event.a;
}

// The list tells which timers came due: they move from the heap only here.
void iteration(State& state, const Event& event, std::span<const HandleId> list) {
    for (const HandleId id : list) {
        if (state.handle(id).place != HandleState::Place::Timer)
            continue;
        removeFrom(state.timers, id);
        state.handles.edit(id).place = HandleState::Place::Ready;
    }
    state.iteration = event.a;
    state.ready.assign(list.begin(), list.end());
    state.snapshotSize = state.snapshotLeft = static_cast<std::uint32_t>(list.size());
}

void dropReady(State& state, std::size_t index) {
    state.ready.erase(state.ready.begin() + static_cast<std::ptrdiff_t>(index));
    if (index < state.snapshotLeft)
        --state.snapshotLeft;
}

void handleCancelled(State& state, HandleId id) {
    HandleState& handle = state.handles.edit(id);
    handle.isCancelled = true;
    if (handle.place == HandleState::Place::Ready) {
        const auto found = std::find(state.ready.begin(), state.ready.end(), id);
        if (found != state.ready.end())
            dropReady(state, static_cast<std::size_t>(found - state.ready.begin()));
    } else if (handle.place == HandleState::Place::Timer) {
        removeFrom(state.timers, id);
    } else if (handle.place != HandleState::Place::None) {
        return; // it has run, or runs
    }
    handle.place = HandleState::Place::Cancelled;
    const FutureId future = handle.callback.future;
    if (handle.isTimer && future != 0 && state.future(future).timer == id)
        state.futures.edit(future).timer = 0;
}

// Handles run in order: what stood before this one was cancelled and skipped.
void takeFromReady(State& state, HandleId id) {
    const auto found = std::find(state.ready.begin(), state.ready.end(), id);
    if (found == state.ready.end())
        return;
    const auto taken = static_cast<std::uint32_t>(found - state.ready.begin()) + 1;
    state.ready.erase(state.ready.begin(), std::next(found));
    state.snapshotLeft -= std::min(state.snapshotLeft, taken);
}

void handleRun(State& state, HandleId id) {
    takeFromReady(state, id);
    HandleState& handle = state.handles.edit(id);
    if (handle.place == HandleState::Place::Timer)
        removeFrom(state.timers, id);
    handle.place = HandleState::Place::Running;
    state.running = id;
    state.runningSince = now(state);
    if (!stepsTask(handle.callback))
        return;
    state.currentTask = handle.callback.task;
    FutureState& task = state.futures.edit(state.currentTask);
    task.handle = id;
    task.place = TaskPlace::Running;
    task.awaits = 0;
    task.hasRun = true;
    task.isCancelRequested = false; // a request is delivered by this very step
}

// The place of a task whose step is over.
TaskPlace restingPlace(const State& state, const FutureState& task) {
    if (task.outcome != Outcome::Pending)
        return TaskPlace::Done;
    const bool isQueued =
        task.handle != 0 && state.handle(task.handle).place == HandleState::Place::Ready;
    return isQueued ? TaskPlace::Ready : TaskPlace::Waiting;
}

void stopRunning(State& state) {
    if (state.running != 0)
        state.handles.edit(state.running).place = HandleState::Place::Ran;
    if (state.currentTask != 0) {
        FutureState& task = state.futures.edit(state.currentTask);
        if (task.handle == state.running)
            task.handle = 0;
        task.place = restingPlace(state, task);
    }
    state.running = 0;
    state.runningSince = 0;
    state.currentTask = 0;
    while (state.snapshotLeft > 0 && !state.ready.empty() &&
           state.handle(state.ready.front()).isCancelled)
        dropReady(state, 0);
}

void handleRan(State& state, HandleId id) {
    if (state.running != id) {
        state.handles.edit(id).place = HandleState::Place::Ran;
        return;
    }
    stopRunning(state);
}

void futureCreated(State& state, const Event& event) {
    FutureState& future = state.futures.edit(event.a);
    future = {};
    future.type = static_cast<FutureType>(event.op);
    future.madeAt = now(state);
    future.madeBy = state.currentTask;
}

void taskCreated(State& state, const Event& event) {
    FutureState& task = state.futures.edit(event.a);
    task = {};
    task.type = FutureType::Task;
    task.name = event.b;
    task.coroutine = event.c;
    task.ordinal = ++state.taskCount;
    task.madeAt = now(state);
    task.madeBy = state.currentTask;
    state.tasks.push_back(event.a);
}

void futureDone(State& state, const Event& event) {
    FutureState& future = state.futures.edit(event.a);
    future.outcome = static_cast<Outcome>(event.op);
    future.value = event.b;
    future.doneAt = now(state);
    future.timer = 0;
}

void taskDone(State& state, const Event& event) {
    futureDone(state, event);
    FutureState& task = state.futures.edit(event.a);
    task.place = TaskPlace::Done;
    task.awaits = 0;
    if (removeFrom(state.tasks, event.a))
        state.done.push_back(event.a);
}

void taskLeft(State& state, FutureId id, FutureId awaited) {
    FutureState& task = state.futures.edit(id);
    task.awaits = awaited;
    if (awaited != 0)
        state.futures.edit(awaited).waiter = id;
    task.place = restingPlace(state, task);
}

// A handle that asks for a loop inside the loop is refused: it goes on, and so does the loop. Any
// other change of the loop while a handle runs means that the handle left it by an exception.
void loopChanged(State& state, LoopState loop) {
    if (state.running != 0 && loop == LoopState::Closed)
        return;
    if (state.running != 0 && loop == LoopState::Running) {
        ++state.refusedLoops;
        return;
    }
    if (state.running != 0 && state.refusedLoops > 0) {
        --state.refusedLoops;
        return;
    }
    if (state.running != 0)
        stopRunning(state);
    state.loop = loop;
}

void clockMoved(State& state) {
    state.ready.clear(); // only what was cancelled can still be there
    state.snapshotLeft = 0;
}

void applyEvent(State& state, const Trace& trace, const Event& event) {
    switch (event.kind) {
    case EventKind::Loop:
        loopChanged(state, static_cast<LoopState>(event.op));
        break;
    case EventKind::Iteration:
        return iteration(state, event, trace.readyHandles(event));
    case EventKind::Clock:
        return clockMoved(state);
    case EventKind::Block:
        break;
    case EventKind::HandleQueued:
        return handleQueued(state, event);
    case EventKind::TimerSet:
        return timerSet(state, event, trace.deadline(event.a));
    case EventKind::HandleCancelled:
        return handleCancelled(state, event.a);
    case EventKind::HandleRun:
        return handleRun(state, event.a);
    case EventKind::HandleRan:
        return handleRan(state, event.a);
    case EventKind::TaskCreated:
        return taskCreated(state, event);
    case EventKind::TaskWaits:
        return taskLeft(state, event.a, event.b);
    case EventKind::TaskYields:
        return taskLeft(state, event.a, 0);
    case EventKind::TaskDone:
        return taskDone(state, event);
    case EventKind::CancelRequested:
        state.futures.edit(event.a).isCancelRequested = true;
        break;
    case EventKind::FutureCreated:
        return futureCreated(state, event);
    case EventKind::FutureDone:
        return futureDone(state, event);
    case EventKind::Frame:
        return applyFrame(state, event);
    case EventKind::Line:
        return applyLine(state, event);
    case EventKind::Print:
        ++state.prints;
        break;
    case EventKind::End:
        state.isEnded = true;
        state.end = static_cast<EndStatus>(event.op);
        break;
    }
}

void serve(State& state, HandleId id, FutureId future) {
    HandleState& handle = state.handles.edit(id);
    handle.callback.future = future;
    if (handle.place == HandleState::Place::Timer && future != 0)
        state.futures.edit(future).timer = id;
}

void applyDetail(State& state, const Trace& trace, const Detail& detail) {
    switch (detail.kind) {
    case DetailKind::FrameMade:
    case DetailKind::Variable:
    case DetailKind::FrameAwaits:
    case DetailKind::FrameFile:
        return applyFrameDetail(state, detail);
    case DetailKind::FutureLabel: {
        FutureState& future = state.futures.edit(detail.a);
        future.label = detail.b;
        future.seconds = trace.number(detail.c);
        break;
    }
    case DetailKind::FutureChild:
        state.futures.edit(detail.a).children.push_back(detail.b);
        state.futures.edit(detail.b).gather = detail.a;
        break;
    case DetailKind::HandleServes:
        return serve(state, detail.a, detail.b);
    case DetailKind::TaskCall:
        state.futures.edit(detail.a).call = detail.b;
        break;
    case DetailKind::TaskRenamed:
        state.futures.edit(detail.a).name = detail.b;
        break;
    case DetailKind::LockOwner:
        state.futures.edit(detail.a).owner = detail.b;
        break;
    case DetailKind::ErrorOutput:
        ++state.errors;
        break;
    case DetailKind::Traceback:
    case DetailKind::Deadlock:
        break; // looked up in the trace where they are shown
    }
}

template <class T>
bool areEqual(const CowArray<T>& x, const CowArray<T>& y) {
    if (x.size() != y.size())
        return false;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!(x.at(i) == y.at(i)))
            return false;
    }
    return true;
}

} // namespace

void apply(State& state, const Trace& trace) {
    if (state.event >= trace.size())
        return;
    ++state.event;
    state.time = trace.timeOf(state.event);
    applyEvent(state, trace, trace.event(state.event));
    for (const Detail& detail : trace.detailsOf(state.event))
        applyDetail(state, trace, detail);
}

std::vector<FrameId> State::framesOf(FutureId task) const {
    std::vector<FrameId> chain;
    FrameId id = future(task).frame;
    while (id != 0 && !frame(id).isDone && chain.size() < frames.size()) {
        chain.push_back(id);
        id = frame(id).awaits;
    }
    return chain;
}

bool operator==(const State& x, const State& y) {
    const auto plain = [](const State& s) {
        return std::tie(s.event, s.time, s.loop, s.end, s.isEnded, s.iteration, s.snapshotLeft,
                        s.snapshotSize, s.running, s.currentTask, s.runningSince, s.ready, s.timers,
                        s.tasks, s.done, s.stack, s.taskCount, s.prints, s.errors, s.line);
    };
    return plain(x) == plain(y) && areEqual(x.handles, y.handles) &&
           areEqual(x.futures, y.futures) && areEqual(x.frames, y.frames);
}

} // namespace coroscope
