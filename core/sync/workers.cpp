// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which job runs when, and how its end reaches the loop.
#include "core/sync/workers.h"

#include "core/loop/fault.h"

#include <algorithm>
#include <tuple>

namespace coroscope {

// What asyncio's futures.wrap_future ties together: the job's end to the future's, and the future's
// cancellation to the job's.
void Workers::submit(Ref<WorkerJob> job, FutureRef future) {
    job->m_number = ++m_submitted;
    job->m_future = future;
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

void Workers::admit() {
    while (!m_waiting.empty() && m_busy.size() < m_size) {
        const bool isLast = isPlanted(Fault::WorkersLastFirst);
        Ref<WorkerJob> job = isLast ? m_waiting.back() : m_waiting.front();
        isLast ? m_waiting.pop_back() : m_waiting.pop_front();
        if (job->m_state == WorkerJob::State::Cancelled)
            continue;
        job->m_wakeAt = m_clock.now();
        m_busy.push_back(std::move(job));
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
    double next = -1;
    for (const Ref<WorkerJob>& job : m_busy)
        next = next < 0 ? job->m_wakeAt : std::min(next, job->m_wakeAt);
    return next;
}

double Workers::poll() {
    for (;;) {
        admit();
        const Ref<WorkerJob> job = nextDue();
        if (!job)
            return nextWakeUp();
        job->m_state = WorkerJob::State::Running;
        if (const std::optional<double> seconds = job->advance()) {
            job->m_wakeAt = m_clock.now() + std::max(0.0, *seconds);
            continue;
        }
        job->m_state = WorkerJob::State::Done;
        std::erase(m_busy, job);
        job->announceEnd();
    }
}

void Workers::abandon() {
    m_waiting.clear();
    const std::vector<Ref<WorkerJob>> busy = std::exchange(m_busy, {});
}

} // namespace coroscope
