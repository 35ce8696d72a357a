// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The one table of event kinds: what a loop, its tasks and its program can do, 16 bytes an event.
#pragma once

#include <cstdint>

namespace coroscope {

// Futures and tasks share one numbering (F1, F2 …), handles and timers another (H1, H2 …); frames
// have a third. 0 is "none". Strings are indices into the trace's string table; 0 is "".
using FutureId = std::uint32_t;
using HandleId = std::uint32_t;
using FrameId = std::uint32_t;
using StringId = std::uint32_t;

enum class EventKind : std::uint8_t {
    Loop,            // op LoopState
    Iteration,       // a number, b first index in the handle list, c count of ready handles
    Clock,           // a number-table index of the former time
    Block,           // a number-table index of the seconds
    HandleQueued,    // a handle, op CallbackKind, b task or future, c future or string
    TimerSet,        // a handle, op CallbackKind, b task or future, c string; when: Trace::deadline
    HandleCancelled, // a handle
    HandleRun,       // a handle
    HandleRan,       // a handle
    TaskCreated,     // a task, b name, c coroutine's name
    TaskWaits,       // a task, b future
    TaskYields,      // a task
    TaskDone,        // a task, op Outcome, b value
    CancelRequested, // a task
    FutureCreated,   // a future, op FutureType
    FutureDone,      // a future, op Outcome, b value
    Frame,           // a frame, op FrameOp, b line, c value (return) or exception type (raise)
    Line,            // a frame, b line
    Print,           // b text, op 1 where the line was not ended
    End,             // op EndStatus, b exception type, c message
};

enum class LoopState : std::uint8_t { Idle, Running, Stopped, Closed };
enum class Outcome : std::uint8_t { Pending, Result, Exception, Cancelled };
enum class FutureType : std::uint8_t { Future, Gather, Task };
enum class FrameOp : std::uint8_t { Call, Suspend, Resume, Return, Raise };
enum class EndStatus : std::uint8_t { Ok, Exception, Deadlock, TooManyEvents, Limit };

// What a handle will call. Step, Wakeup and Cancel name a task in b; Wakeup its future in c; Step
// the thrown exception's type in c, if any; Call the callback's name in c. The other kinds are
// asyncio's own callbacks; their b is the future they serve, where there is one.
enum class CallbackKind : std::uint8_t {
    Step,
    Wakeup,
    Cancel,
    Call,
    SleepDone,
    ReleaseWaiter,
    StopLoop,
    GatherChildDone,
    WaitChildDone,
    AsCompletedChildDone,
    AsCompletedTimeout,
    ShieldInnerDone,
    ShieldOuterDone,
    TaskGroupChildDone,
    TimeoutExpired,
    ChainFuture,
    ChainCancel,
};

struct Event {
    EventKind kind;
    std::uint8_t op = 0;
    std::uint16_t reserved = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
};
static_assert(sizeof(Event) == 16);

// Details are what the views show beyond the events: they never count as steps. A detail belongs to
// the state after its event.
enum class DetailKind : std::uint8_t {
    FrameMade,    // a frame, b name, c 1 for a generator or coroutine, 2 for a library coroutine
    Variable,     // a frame, b name, c value; an empty value: the variable was deleted
    FrameAwaits,  // a frame, b the frame that it called with await or yield from
    FutureLabel,  // a future, b label ("sleep", "lock A"), c number-table index (seconds) or 0
    FutureChild,  // a gathering future, b child
    HandleServes, // a handle, b the future that it will complete
    TaskCall,     // a task, b the call as written: "fetch('b', 0.5)"
    TaskRenamed,  // a task, b name
    ErrorOutput,  // b text: a line on stderr
    Traceback,    // b text: the traceback of the uncaught exception at the end
    Deadlock,     // a task, b future it waits for, c sentence
    LockOwner,    // a future that waits, b task that holds what it waits for
    FrameFile,    // a frame, b name of the file in which it runs, if that is not the scene itself
};

struct Detail {
    std::uint32_t event; // number of the event (1-based) with which it becomes visible
    DetailKind kind;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
};

} // namespace coroscope
