// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A call of the scene on a simulated worker. It has a thread of its own, since time.sleep may stand
// anywhere in it; the thread runs only while the loop's thread waits for it, so there is never more
// than one that runs.
#pragma once

#include "core/sync/workers.h"
#include "scenes/machine/asyncio/runtime.h"
#include "scenes/machine/typebuilder.h"

#include <pthread.h>

#include <condition_variable>
#include <mutex>

namespace coroscope::scenes {

class SceneJob final : public WorkerJob {
public:
    SceneJob(AsyncioRuntime& runtime, Value function, ValueVector arguments, Value keywords);
    // A job that still sleeps is woken to end: the machine must be stopping then.
    ~SceneJob() override;

    std::optional<double> advance() override;
    void settle(Future& future) override;
    // time.sleep, in the job's own thread; infinity: until it is woken.
    void sleep(double seconds);
    // The run waits for it before it ends; not for a daemon.
    bool isDaemon = true;
    // The program started it itself.
    bool isOwn = false;
    // The thread's number, as _thread.get_ident() gives it.
    [[nodiscard]] std::int64_t ident() const { return m_ident; }
    // To be asked while it does not run.
    [[nodiscard]] bool isEnded() const { return m_isEnded; }
    // What a thread is called that the program did not name: "asyncio_0".
    [[nodiscard]] std::string name() const { return m_prefix + "_" + std::to_string(worker()); }
    void setContext(Value context) { m_context = std::move(context); }
    void setPrefix(std::string prefix) { m_prefix = std::move(prefix); }

private:
    static void* threadMain(void* self);
    void startThread();
    void runCall();
    // Lets the other thread run and waits until it is this one's turn again.
    void handOver(bool toJob);

    AsyncioRuntime& m_runtime;
    Value m_function;
    ValueVector m_arguments;
    Value m_keywords;
    Value m_result;
    ErrorRef m_error;

    std::mutex m_mutex;
    std::condition_variable m_turn;
    bool m_isJobsTurn = false; // guarded
    bool m_isStarted = false;
    bool m_isEnded = false; // guarded
    std::optional<double> m_seconds;
    pthread_t m_thread{};
    std::int64_t m_ident;
    std::string m_prefix = "asyncio";
    AsyncioRuntime::ThreadLoops m_loops; // while it does not run
    HandledException m_handled;          // of the job's thread
    Value m_context;                     // while it does not run
    Machine::Thread m_state;
};

// asyncio.to_thread, loop.run_in_executor
void addThreads(ModuleBuilder& module);
Value runInExecutor(Machine& machine, const Args& args);
Value setDefaultExecutor(Machine& machine, const Args& args);

} // namespace coroscope::scenes
