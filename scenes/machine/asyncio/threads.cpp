// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Who runs while somebody waits.
#include "scenes/machine/asyncio/threads.h"

#include "scenes/machine/asyncio/loopobject.h"
#include "scenes/machine/asyncio/scenejob.h"

#include <cmath>
#include <limits>

namespace coroscope::scenes {

namespace {

constexpr double kForEver = std::numeric_limits<double>::infinity();

// Moves the clock of a main thread that waits.
void passTime(AsyncioRuntime& runtime, double until) {
    const double seconds = until - runtime.clock.now();
    runtime.clock.block(seconds);
    if (runtime.recorder && seconds > 0)
        runtime.recorder->blocked(seconds, runtime.clock.now());
}

// Lets the others run until `isOver`, or `deadline`. False where nothing would ever happen.
template <class IsOver>
bool runOthers(AsyncioRuntime& runtime, double deadline, IsOver isOver) {
    while (!runtime.machine.isStopping() && !isOver()) {
        if (runtime.workers.runNext())
            continue;
        if (runtime.clock.now() >= deadline)
            return true;
        const double next = runtime.workers.nextWakeUp();
        const double target = next < 0 ? deadline : std::min(next, deadline);
        if (std::isinf(target))
            return false;
        passTime(runtime, target);
    }
    return true;
}

void stopAsDeadlock(AsyncioRuntime& runtime) {
    runtime.deadlock = "deadlock: every thread waits for another";
    runtime.machine.stop(runtime.deadlock);
}

} // namespace

ThreadWait::ThreadWait(AsyncioRuntime& runtime)
    : m_runtime(runtime)
    , m_job(runtime.runningJob) {}

void ThreadWait::wake() {
    m_isWoken = true;
    if (m_job)
        m_job->wake();
}

bool ThreadWait::until(double deadline) {
    if (!m_job)
        return mainUntil(deadline);
    while (!m_isWoken && !m_runtime.machine.isStopping() && m_runtime.clock.now() < deadline)
        m_job->sleep(deadline - m_runtime.clock.now());
    return m_isWoken && !m_runtime.machine.isStopping();
}

bool ThreadWait::mainUntil(double deadline) {
    if (!runOthers(m_runtime, deadline, [this] { return m_isWoken; }))
        stopAsDeadlock(m_runtime);
    return m_isWoken && !m_runtime.machine.isStopping();
}

bool hasOwnThreads(const AsyncioRuntime& runtime) {
    return runtime.ownThreads > 0;
}

void sleepInMain(AsyncioRuntime& runtime, double seconds) {
    runOthers(runtime, runtime.clock.now() + seconds, [] { return false; });
}

void joinThreads(AsyncioRuntime& runtime) {
    const auto areOver = [&runtime] {
        for (const auto& job : runtime.joinedAtEnd) {
            if (!static_cast<const SceneJob&>(*job).isEnded())
                return false;
        }
        return true;
    };
    for (const Value& function : runtime.atExit) {
        if (!call(runtime.machine, function))
            runtime.machine.clearError();
    }
    if (!runOthers(runtime, kForEver, areOver))
        stopAsDeadlock(runtime);
}

double ThreadPoller::poll() {
    return m_runtime.runningJob ? -1 : m_runtime.workers.poll();
}

bool ThreadPoller::wait(double deadline) {
    LoopObject* loop = m_runtime.runningLoop;
    if (!m_runtime.runningJob || !loop)
        return false;
    ThreadWait wait(m_runtime);
    loop->wait = &wait;
    wait.until(deadline);
    loop->wait = nullptr;
    if (m_runtime.machine.isStopping())
        throw DeadlockError(); // nothing more is told of a loop whose thread outlives the program
    return true;
}

} // namespace coroscope::scenes
