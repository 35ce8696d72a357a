// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Simulated threads: how one waits for another. Only one runs at a time; it runs until it sleeps,
// waits or ends. While the main thread waits, the others run, and the clock moves from one to the
// next.
#pragma once

#include "scenes/machine/asyncio/runtime.h"

namespace coroscope::scenes {

// One wait of the thread that makes it.
class ThreadWait {
public:
    explicit ThreadWait(AsyncioRuntime& runtime);
    // True where it was woken, false where `deadline` (virtual time) came first or the run is
    // stopping. A wait of the main thread that nothing can end stops the run.
    bool until(double deadline);
    // From another thread.
    void wake();

private:
    bool mainUntil(double deadline);

    AsyncioRuntime& m_runtime;
    SceneJob* m_job; // null for the main thread
    bool m_isWoken = false;
};

// Other threads than those of the default executor are there, and run while the main one sleeps.
bool hasOwnThreads(const AsyncioRuntime& runtime);
// Runs what is due of the others for `seconds`.
void sleepInMain(AsyncioRuntime& runtime, double seconds);
// At the end of the program: runs until all threads but daemons are over.
void joinThreads(AsyncioRuntime& runtime);

// The workers, as loops in any thread ask them.
class ThreadPoller final : public Poller {
public:
    explicit ThreadPoller(AsyncioRuntime& runtime)
        : m_runtime(runtime) {}
    double poll() override;
    bool wait(double deadline) override;

private:
    AsyncioRuntime& m_runtime;
};

// The `_thread` module.
Value makeThreadModule(Machine& machine);

} // namespace coroscope::scenes
