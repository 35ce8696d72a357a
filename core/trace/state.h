// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The whole state of a run after one event: what stands on the stage, in the inspector, on the
// highlighted lines. A plain value; copies share what did not change.
#pragma once

#include "core/trace/cowarray.h"
#include "core/trace/event.h"
#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace coroscope {

struct CallbackState {
    CallbackKind kind = CallbackKind::Call;
    FutureId task = 0;   // Step, Wakeup, Cancel
    FutureId future = 0; // Wakeup: what is done; a timer's: what it will complete
    StringId text = 0;   // Call: the callback's name; Step: the exception type thrown in
    bool operator==(const CallbackState&) const = default;
};

struct HandleState {
    enum class Place : std::uint8_t { None, Ready, Timer, Running, Ran, Cancelled };
    Place place = Place::None;
    bool isTimer = false;
    bool isCancelled = false;
    CallbackState callback;
    double deadline = 0;      // timers
    std::uint32_t madeAt = 0; // event number
    FutureId madeBy = 0;      // the task that ran then
    bool operator==(const HandleState&) const = default;
};

enum class TaskPlace : std::uint8_t { None, Ready, Running, Waiting, Done };

struct FutureState {
    FutureType type = FutureType::Future;
    Outcome outcome = Outcome::Pending;
    StringId value = 0;  // repr of the result or exception
    StringId label = 0;  // "sleep", "gather", "lock A"; 0: plain
    double seconds = 0;  // sleep: how long
    HandleId timer = 0;  // the timer that will complete it, 0 for none
    FutureId waiter = 0; // a task that awaits it (the last to do so)
    FutureId owner = 0;  // the task that holds what is waited for
    std::uint32_t madeAt = 0;
    std::uint32_t doneAt = 0;
    FutureId madeBy = 0;
    std::vector<FutureId> children; // of a gather
    FutureId gather = 0;            // the gathering future that this one is a child of
    // Tasks only:
    StringId name = 0;
    StringId coroutine = 0;
    StringId call = 0;         // "fetch('b', 0.5)"
    std::uint32_t ordinal = 0; // 1 for the first task made: its colour and badge
    TaskPlace place = TaskPlace::None;
    FutureId awaits = 0; // what it waits for
    HandleId handle = 0; // its step or wakeup on the ready queue or running
    FrameId frame = 0;   // its outermost frame
    bool isCancelRequested = false;
    bool hasRun = false;
    bool operator==(const FutureState&) const = default;
};

struct Variable {
    StringId name = 0;
    StringId value = 0;
    bool operator==(const Variable&) const = default;
};

struct FrameState {
    StringId name = 0;
    StringId file = 0; // 0: the scene itself
    std::uint32_t line = 0;
    std::uint32_t firstLine = 0;
    FrameId caller = 0; // the frame on top of which it runs or waits; 0: outermost
    FrameId awaits = 0; // the frame it has called and waits for
    FutureId task = 0;
    std::uint32_t calledAt = 0;  // event number of its call
    std::uint32_t enteredAt = 0; // event number of its call or last resumption
    std::uint32_t leftAt = 0;    // event number of its last suspension or its end
    bool isSuspended = false;
    bool isDone = false;
    bool isLibrary = false;
    std::vector<Variable> variables;
    bool operator==(const FrameState&) const = default;
};

struct State {
    std::size_t event = 0; // events applied so far
    double time = 0;
    LoopState loop = LoopState::Idle;
    std::uint32_t refusedLoops = 0; // told as running inside the handle that runs
    EndStatus end = EndStatus::Ok;
    bool isEnded = false;
    std::uint32_t iteration = 0;
    std::uint32_t snapshotLeft = 0; // how many of `ready` belong to this iteration
    std::uint32_t snapshotSize = 0; // handles with which this iteration began
    HandleId running = 0;           // handle that runs, 0 for none
    FutureId currentTask = 0;       // task that the running handle steps
    std::uint32_t runningSince = 0; // event at which it started
    std::vector<HandleId> ready;    // front first
    std::vector<HandleId> timers;   // pending, by deadline then by id
    std::vector<FutureId> tasks;    // alive (not done), in order of creation
    std::vector<FutureId> done;     // done tasks, in order of completion
    std::vector<FrameId> stack;     // frames that run now, outermost first
    std::uint32_t taskCount = 0;    // tasks ever made
    std::uint32_t prints = 0;       // lines of output so far
    std::uint32_t errors = 0;       // ErrorOutput details so far
    std::uint32_t line = 0;         // line of the innermost running frame

    CowArray<HandleState> handles; // by id
    CowArray<FutureState> futures; // by id; tasks among them
    CowArray<FrameState> frames;   // by id

    [[nodiscard]] const HandleState& handle(HandleId id) const { return handles.at(id); }
    [[nodiscard]] const FutureState& future(FutureId id) const { return futures.at(id); }
    [[nodiscard]] const FrameState& frame(FrameId id) const { return frames.at(id); }
    // The frames of a task, outermost first; also of a suspended one.
    [[nodiscard]] std::vector<FrameId> framesOf(FutureId task) const;
};

// Moves `state` over the next event of `trace` and its details. Pure apart from `state`; an event
// of a damaged trace that names unknown ids is taken as it stands, never asserted.
void apply(State& state, const Trace& trace);

// Deep equality, for the laws of stateAt.
bool operator==(const State& x, const State& y);

} // namespace coroscope
