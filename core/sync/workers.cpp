// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which job runs when, and how its end reaches the loop.
#include "core/sync/workers.h"

#include "core/loop/fault.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace coroscope {

// What asyncio's futures.wrap_future ties together: the job's end to the future's, and the future's
// cancellation to the job's.
void Workers::submit(Ref<WorkerJob> job, FutureRef future, WorkerPool* pool) {
    job->m_number = ++m_submitted;
    job->m_future = future;
    job->m_workers = this;
    job->m_pool = pool ? pool : &m_default;
    Callback callback;
    callback.kind = CallbackKind::ChainCancel;
    callback.function = WorkerJob::checkCancel;
    callback.target = job;
    if (Observer* observer = future->loop().observer())
        observer->futureLabelled(*future, "thread", 0);
    m_waiting.push_back(std::move(job));
    future->addDoneCallback(std::move(callback));
}

ErrorRef WorkerJob::checkCancel(CallbackTarget& target, Future* future, const ErrorRef&) {
    auto& job = static_cast<WorkerJob&>(target);
    if (future->isCancelled() && job.m_state == State::Waiting) {
        job.m_state = State::Cancelled;
        job.announceEnd();
    }
    return nullptr;
}

void WorkerJob::announceEnd() {
    EventLoop& loop = m_future->loop();
    if (loop.isClosed())
        return;
    Callback callback;
    callback.kind = CallbackKind::ChainFuture;
    callback.function = handOver;
    callback.target = this;
    loop.callSoon(std::move(callback));
}

ErrorRef WorkerJob::handOver(CallbackTarget& target, Future*, const ErrorRef&) {
    auto& job = static_cast<WorkerJob&>(target);
    if (job.m_future->isCancelled())
        return nullptr;
    if (job.m_state == State::Cancelled)
        job.m_future->cancel();
    else
        job.settle(*job.m_future);
    return nullptr;
}

// The first worker that is idle.
void Workers::takeWorker(WorkerJob& job) {
    std::vector<bool>& taken = job.m_pool->taken;
    const auto idle = std::find(taken.begin(), taken.end(), false);
    job.m_worker = static_cast<std::size_t>(idle - taken.begin());
    if (idle == taken.end())
        taken.push_back(true);
    else
        *idle = true;
    ++job.m_pool->busy;
}

void Workers::leaveWorker(WorkerJob& job) {
    job.m_pool->taken[job.m_worker] = false;
    --job.m_pool->busy;
}

void Workers::admit() {
    const bool isLastFirst = isPlanted(Fault::WorkersLastFirst);
    for (std::size_t i = 0; i < m_waiting.size();) {
        const auto place = m_waiting.begin() +
                           static_cast<std::ptrdiff_t>(isLastFirst ? m_waiting.size() - 1 - i : i);
        const Ref<WorkerJob> job = *place;
        const bool isCancelled = job->m_state == WorkerJob::State::Cancelled;
        if (!isCancelled && job->m_pool->busy >= job->m_pool->size) {
            ++i;
            continue;
        }
        m_waiting.erase(place);
        if (isCancelled)
            continue;
        takeWorker(*job);
        job->m_wakeAt = m_clock.now();
        m_busy.push_back(job);
    }
}

WorkerJob* Workers::nextDue() const {
    WorkerJob* next = nullptr;
    for (const Ref<WorkerJob>& job : m_busy) {
        const bool isDue = job->m_wakeAt <= m_clock.now();
        if (isDue && (!next || std::tie(job->m_wakeAt, job->m_number) <
                                   std::tie(next->m_wakeAt, next->m_number)))
            next = job.get();
    }
    return next;
}

double Workers::nextWakeUp() const {
    double next = std::numeric_limits<double>::infinity();
    for (const Ref<WorkerJob>& job : m_busy)
        next = std::min(next, job->m_wakeAt);
    return std::isinf(next) ? -1 : next;
}

void Workers::start(const Ref<WorkerJob>& job) {
    job->m_number = ++m_submitted;
    job->m_workers = this;
    m_busy.push_back(job);
    run(job);
}

void WorkerJob::wake() {
    m_wakeAt = std::min(m_wakeAt, m_workers->m_clock.now());
}

void Worker::wake() {
    m_job->wake();
}

void Workers::run(const Ref<WorkerJob>& job) {
    job->m_state = WorkerJob::State::Running;
    // While it runs it is not due, should it make another one run.
    job->m_wakeAt = std::numeric_limits<double>::infinity();
    if (const std::optional<double> seconds = job->advance()) {
        // It may have been woken before it was back.
        job->m_wakeAt = std::min(job->m_wakeAt, m_clock.now() + std::max(0.0, *seconds));
        return;
    }
    job->m_state = WorkerJob::State::Done;
    std::erase(m_busy, job);
    if (job->m_pool)
        leaveWorker(*job);
    if (job->m_future)
        job->announceEnd();
}

bool Workers::runNext() {
    admit();
    const Ref<WorkerJob> job = nextDue();
    if (job)
        run(job);
    return static_cast<bool>(job);
}

double Workers::poll() {
    while (runNext()) {
    }
    return nextWakeUp();
}

void Workers::abandon() {
    m_waiting.clear();
    const std::vector<Ref<WorkerJob>> busy = std::exchange(m_busy, {});
}

} // namespace coroscope
