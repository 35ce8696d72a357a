// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The event loop: a ready queue, a heap of timers, a clock; asyncio's semantics (CPython 3.11).
//
// One iteration: drop cancelled timers from the head of the heap (all of them, where more than half
// of over 100 are cancelled); if nothing is ready, let the clock move to the first deadline; move
// what is due to the ready queue; run exactly the handles that were ready at that moment.
#pragma once

#include "core/loop/clock.h"
#include "core/loop/handle.h"
#include "core/loop/observer.h"
#include "core/loop/readyqueue.h"
#include "core/loop/timerheap.h"

#include <memory>
#include <vector>

namespace coroscope {

class Task;

// A place in the loop's list of the futures that it serves.
struct FutureLink {
    FutureLink* previous = this;
    FutureLink* next = this;
    FutureLink() = default;
    ~FutureLink() { unlink(); }
    FutureLink(const FutureLink&) = delete;
    FutureLink& operator=(const FutureLink&) = delete;
    void insertAfter(FutureLink& other) {
        previous = &other;
        next = other.next;
        other.next->previous = this;
        other.next = this;
    }
    void unlink() {
        previous->next = next;
        next->previous = previous;
        previous = next = this;
    }
};

// Counters that number what the loops of one program make.
struct Numbering {
    FutureId futures = 0;
    HandleId handles = 0;
    std::uint32_t tasks = 0;
    std::uint32_t locks = 0;
    std::uint32_t iterations = 0;
};

// Thrown by runForever and runUntilComplete where nothing is ready and no timer is set: a real loop
// would wait for ever. Nothing of the program runs any more.
class DeadlockError : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override {
        return "deadlock: nothing is ready and no timer is set";
    }
};

// Work that comes from outside the loop (simulated threads). Asked each time the loop polls.
class Poller {
public:
    virtual ~Poller() = default;
    // Runs what is due now; says when the next is due (seconds), or a negative number for never.
    virtual double poll() = 0;
    // Where the loop itself runs in such a thread: waits until `deadline` (infinity: until it is
    // woken) and gives true. False where the loop is to move the clock.
    virtual bool wait(double deadline) {
        (void)deadline;
        return false;
    }
};

// Told of each handle and each step as it runs: asyncio's debug mode. What the loop does on its own
// account has the id 0.
class RunWatch {
public:
    virtual ~RunWatch() = default;
    virtual void began(HandleId id) = 0;
    // It took so many seconds. `handle` is null where a task made a step.
    virtual void ended(HandleId id, Handle* handle, Task* task, double seconds) = 0;
};

// Not thread-safe: one loop, one thread. What still waits when a loop goes
// is abandoned: its coroutines are destroyed where they stand.
class EventLoop {
public:
    explicit EventLoop(std::unique_ptr<Clock> clock = std::make_unique<VirtualClock>());
    // Several loops of one program share a clock and an observer's numbering.
    EventLoop(Clock& sharedClock, Numbering& numbering);
    ~EventLoop();
    // Forgets its handles, timers and futures, and the coroutines of its tasks, as its end does.
    // Not while it runs.
    void abandon();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    // Puts a callback at the end of the ready queue; it runs in the next iteration at the latest
    // position. Throws LoopError RuntimeError where the loop is closed.
    Ref<Handle> callSoon(Callback&& callback);
    Ref<TimerHandle> callLater(double delay, Callback&& callback);
    Ref<TimerHandle> callAt(double when, Callback&& callback);

    // Runs until stop(). Throws DeadlockError; what a handle let out as an exit error is rethrown.
    void runForever();
    // Runs until `future` is done, then stops. Throws LoopError RuntimeError where the loop was
    // stopped before; the future's own outcome is left to the caller.
    void runUntilComplete(const Ref<Future>& future);
    // Lets the current iteration end and leaves runForever.
    void stop() { m_isStopping = true; }
    void close();

    // Host-driven: runs one iteration; false where nothing is left to do (or stop() was called).
    bool runOnce();

    [[nodiscard]] double time() const { return m_clock.now(); }
    // Code of the program holds the loop, as time.sleep does.
    void block(double seconds);
    // A line of the program's output, told to the observer and to nobody else.
    void print(std::string_view line);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    // The loop that runs a handle on this thread now; null outside of handles.
    [[nodiscard]] static EventLoop* running();
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] Task* currentTask() const { return m_currentTask; }
    void setCurrentTask(Task* task) { m_currentTask = task; }

    // Null while the loop does housekeeping of its own, which is not told.
    [[nodiscard]] Observer* observer() const { return m_mutes ? nullptr : m_observer; }
    [[nodiscard]] bool isMuted() const { return m_mutes > 0; }
    // The name of a task that is made while nothing is told, for what is told of it later.
    void tellName(const Task& task);
    void mute() { ++m_mutes; }
    void unmute() { --m_mutes; }
    void setObserver(Observer* observer) { m_observer = observer; }
    void setPoller(Poller* poller) { m_poller = poller; }
    // From the next handle on; null: nobody watches.
    void setRunWatch(RunWatch* watch) { m_watch = watch; }
    // Every handle that is told lives until the loop goes, and with it its task: what a run drops
    // then never depends on who looks at it.
    void keepHandles() { m_keepsHandles = true; }
    // Receives the errors that callbacks let out; by default they are dropped. What it lets out in
    // turn, null for nothing, must be an exit error and ends the run.
    using ErrorHandler = ErrorRef (*)(void* context, Handle& handle, const ErrorRef& error);
    void setErrorHandler(ErrorHandler handler, void* context);

    // All that are alive, by number.
    [[nodiscard]] std::vector<Ref<Future>> futures() const;
    FutureId nextFutureId() { return ++m_numbering.futures; }
    std::uint32_t nextTaskNumber() { return ++m_numbering.tasks; } // for "Task-7"
    std::uint32_t nextLockNumber() { return ++m_numbering.locks; } // for "lock A", by first wait
    void checkClosed() const {
        if (m_isClosed)
            throwClosed();
    }
    void checkNotRunning() const;

private:
    friend class TimerHandle;
    friend class Future;
    friend class Task;

    void noteTimerCancelled() { ++m_cancelledTimers; }
    [[noreturn]] static void throwClosed();
    Ref<Handle> enqueue(Callback&& callback, HandleId id);
    // Puts the step that `task` has noted at the end.
    void queueStep(Task& task);
    void keep(Ref<RefCounted> object);
    void dropCancelledTimers();
    void poll();
    void moveDueTimers();
    void announceIteration(std::size_t count);
    void runReady();
    void runHandle(const Ref<Handle>& handle);
    void callBack(Handle& handle);
    void runStep(ReadyEntry entry);
    void runWatchedStep(Task& task, HandleId id);
    void noteStep(Task& task, HandleId id);
    void failStep(Task& task, HandleId id, const ErrorRef& error);
    ErrorRef passOn(const ErrorRef& error, Handle& handle);
    void leave();

    std::unique_ptr<Clock> m_ownClock;
    std::unique_ptr<Numbering> m_ownNumbering;
    Clock& m_clock;
    Numbering& m_numbering;
    ReadyQueue m_ready;
    TimerHeap m_timers;
    std::vector<Ref<RefCounted>> m_kept; // with keepHandles: handles, what steps belong to
    bool m_keepsHandles = false;
    std::size_t m_cancelledTimers = 0;
    std::uint32_t m_iteration = 0;
    std::vector<HandleId> m_announced; // scratch
    FutureLink m_futures;
    ErrorRef m_exit; // an exit error on its way to the caller of runForever
    Observer* m_observer = nullptr;
    int m_mutes = 0;
    Poller* m_poller = nullptr;
    RunWatch* m_watch = nullptr;
    Task* m_currentTask = nullptr;
    ErrorHandler m_errorHandler = nullptr;
    void* m_errorContext = nullptr;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isClosed = false;
};

} // namespace coroscope
