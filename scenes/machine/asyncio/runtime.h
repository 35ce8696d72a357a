// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the asyncio module of one machine keeps: its types, its loops, the bridge between the
// machine's exceptions and the core's errors.
#pragma once

#include "core/sync/workers.h"
#include "core/task/task.h"
#include "core/trace/recorder.h"
#include "scenes/machine/coroutineorigin.h"
#include "scenes/machine/machine.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace coroscope::scenes {

using CoreFuture = coroscope::Future;
using CoreFutureRef = coroscope::Ref<coroscope::Future>;

struct FutureObject;
struct LoopObject;
class SceneJob;
class SceneTask;

enum class LogLevel { Debug = 10, Warning = 30, Error = 40 };

class AsyncioRuntime {
public:
    // Registers the module with the machine. `recorder` may be null: nothing is recorded.
    AsyncioRuntime(Machine& machine, Recorder* recorder);
    ~AsyncioRuntime();
    AsyncioRuntime(const AsyncioRuntime&) = delete;
    AsyncioRuntime& operator=(const AsyncioRuntime&) = delete;

    // Lets go of every value of the machine. To be called before the machine goes; the runtime
    // itself must outlive it, since its objects refer to it.
    void release();
    // What CPython says at the end of errors that nobody looked at.
    void complainOfUnretrieved();

    // The one of this thread's machine.
    static AsyncioRuntime& current() { return *s_current; }
    // The machine's code now runs in this thread.
    void enterThread() {
        s_current = this;
        CoroutineOrigins::current = &origins;
    }

    Machine& machine;
    Recorder* recorder;
    VirtualClock clock;
    Numbering numbering;
    Workers workers{clock};
    std::unique_ptr<Poller> poller; // the workers, for loops in any thread
    SceneJob* runningJob = nullptr; // the one whose thread runs now
    // Thread numbers: the main one's, and how many others were made.
    static constexpr std::int64_t mainThread = 140000000000000;
    std::int64_t threadsMade = 0;
    // The workers of each executor that run_in_executor was given.
    std::unordered_map<Object*, std::pair<Value, std::unique_ptr<WorkerPool>>> pools;
    std::vector<Value> atExit; // functions to be called before the threads are joined
    int ownThreads = 0;        // that the program started itself, and that are not over
    std::vector<coroscope::Ref<WorkerJob>> joinedAtEnd; // threads that are no daemons

    struct {
        Type* loop = nullptr;
        Type* abstractLoop = nullptr;
        Type* policy = nullptr;
        Type* abstractPolicy = nullptr;
        Type* future = nullptr;
        Type* task = nullptr;
        Type* gatheringFuture = nullptr;
        Type* futureIterator = nullptr;
        Type* handle = nullptr;
        Type* runner = nullptr;
        Type* timerHandle = nullptr;
        Type* nativeCoroutine = nullptr;
        Type* cancelledError = nullptr;
        Type* invalidStateError = nullptr;
        Type* brokenBarrierError = nullptr;
        Type* deque = nullptr; // made with the module, as is the lock
        Type* lock = nullptr;
        Type* queueEmpty = nullptr;
        Type* queueFull = nullptr;
        Type* threadLock = nullptr;
    } types;

    // Each thread has its own.
    struct ThreadLoops {
        LoopObject* running = nullptr; // the one inside run_forever
        Value policyLoop;              // set_event_loop
        bool isPolicyLoopSet = false;  // get_event_loop makes one only before the first set
    };
    ThreadLoops loopsOfThread; // of the thread that runs now
    LoopObject*& runningLoop = loopsOfThread.running;
    Value context;            // of the code that runs now; Null while no variable was set in it
    Value givenContext;       // `context=`, for the task or handle that is being made
    Value policy;             // set_event_loop_policy; Null for the default one
    std::vector<Value> loops; // all: a future needs its loop to the end
    std::unordered_map<const CoreFuture*, FutureObject*> wrappers;
    std::vector<SceneTask*> tasks;                // alive, by creation
    std::unordered_set<std::string> neverAwaited; // places and names, each warned of once
    bool wasDebugged = false;                     // some loop was in debug mode
    CoroutineOrigins origins;
    std::string deadlock; // not empty: the run ended in one; the sentence that says so

    // --- errors between the two worlds
    // The pending error of the machine, taken as a core error; a stop where the run is stopping.
    ErrorRef takeError();
    ErrorRef errorOf(const Value& exception);
    // The exception that stands for a core error.
    Value exceptionOf(const ErrorRef& error);
    Value cancelledError(const CancelMessageRef& message);
    // The same, to be raised now: its traceback begins anew.
    Value exceptionToRaise(const ErrorRef& error);
    // Makes it pending; gives Null.
    Value raise(const ErrorRef& error);
    // Turns the C++ exception being handled (LoopError, ForeignError, DeadlockError) into a pending
    // one of the machine; gives Null. To be called in a catch block.
    Value raiseCaught();
    // What asyncio's logger writes: the message, then the exception's traceback, if it is one.
    void log(LogLevel level, const std::string& message, const Value& exception = {});
    void logError(const std::string& message, const Value& exception) {
        log(LogLevel::Error, message, exception);
    }

private:
    static thread_local AsyncioRuntime* s_current;
};

// Calls `work`, which gives a Value, and turns C++ exceptions into the machine's.
template <class Work>
Value guarded(Work work) {
    try {
        return work();
    } catch (...) {
        return AsyncioRuntime::current().raiseCaught();
    }
}

// --- the parts of the module: each makes its types or functions
void makeErrorTypes(AsyncioRuntime& runtime);
void makeFutureTypes(AsyncioRuntime& runtime);
void makeTaskType(AsyncioRuntime& runtime);
void makeHandleTypes(AsyncioRuntime& runtime);
void makeLoopType(AsyncioRuntime& runtime);
void makeNativeCoroutineType(AsyncioRuntime& runtime);
Value makeAsyncioModule(Machine& machine);

} // namespace coroscope::scenes
