// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A thread of its own has the stack; the one that asked waits.
#include "scenes/language/deepstack.h"

#include <exception>

#include <pthread.h>

namespace coroscope::scenes {

namespace {

constexpr std::size_t kStackBytes = std::size_t{256} << 20;

struct Job {
    const std::function<void()>& work;
    std::exception_ptr thrown;
};

void* doJob(void* argument) {
    auto& job = *static_cast<Job*>(argument);
    try {
        job.work();
    } catch (...) {
        job.thrown = std::current_exception();
    }
    return nullptr;
}

} // namespace

bool onDeepStack(const std::function<void()>& work) {
    Job job{work, nullptr};
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return false;
    pthread_t thread{};
    const bool isStarted = pthread_attr_setstacksize(&attributes, kStackBytes) == 0 &&
                           pthread_create(&thread, &attributes, doJob, &job) == 0;
    pthread_attr_destroy(&attributes);
    if (!isStarted)
        return false;
    pthread_join(thread, nullptr);
    if (job.thrown)
        std::rethrow_exception(job.thrown);
    return true;
}

} // namespace coroscope::scenes
