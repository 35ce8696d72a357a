// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The worker's side of a run: short stretches, and a dropped run is told to stop.
#include "gui/session/runahead.h"

#include <QMetaObject>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <string>

namespace coroscope::gui {

namespace {
constexpr std::size_t kStretch = 5'000; // events between two looks at the stop flag
}

struct RunAhead::Job {
    std::string source;
    std::string fileName;
    std::shared_ptr<scenes::SceneFiles> files;
    scenes::RunLimits limits;
    std::size_t events = 0;
    std::atomic<bool> isCancelled = false;

    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;      // guarded by mutex
    bool isAnnounced = false; // guarded: the one who waited has gone, a signal must tell
    std::unique_ptr<scenes::SceneRun> run; // guarded
    scenes::SceneRun* running = nullptr;   // guarded: what work() is busy with

    void work();
    void cancel();
};

void RunAhead::Job::work() {
    auto made = std::make_unique<scenes::SceneRun>(source, fileName, limits, files);
    if (made->canRun()) {
        {
            const std::lock_guard lock(mutex);
            running = made.get();
        }
        std::size_t target = 0;
        bool goesOn = true;
        while (goesOn && target < events && !isCancelled) {
            target = std::min(events, target + kStretch);
            goesOn = made->advance(target);
        }
    }
    std::unique_lock lock(mutex);
    running = nullptr;
    isDone = true;
    if (!isCancelled) {
        run = std::move(made);
        return;
    }
    lock.unlock();
    made.reset();
}

void RunAhead::Job::cancel() {
    isCancelled = true;
    const std::lock_guard lock(mutex);
    if (running)
        running->requestStop();
}

RunAhead::RunAhead(QObject* parent)
    : QObject(parent) {
    m_pool.setMaxThreadCount(2); // a dropped run may need a moment to stop
}

RunAhead::~RunAhead() {
    cancel();
    m_pool.waitForDone();
}

void RunAhead::cancel() {
    if (m_job)
        m_job->cancel();
    m_job.reset();
}

void RunAhead::start(const std::shared_ptr<Job>& job) {
    m_pool.start([this, job] {
        job->work();
        job->done.notify_all();
        const std::lock_guard lock(job->mutex);
        // The destructor waits for the pool, so `this` is alive here.
        if (job->isAnnounced && !job->isCancelled)
            QMetaObject::invokeMethod(this, &RunAhead::ready, Qt::QueuedConnection);
    });
}

std::unique_ptr<scenes::SceneRun> RunAhead::start(const QString& source, const QString& fileName,
                                                  std::shared_ptr<scenes::SceneFiles> files,
                                                  const scenes::RunLimits& limits,
                                                  std::size_t events, int patience) {
    cancel();
    m_job = std::make_shared<Job>();
    m_job->source = source.toStdString();
    m_job->fileName = fileName.toStdString();
    m_job->files = std::move(files);
    m_job->limits = limits;
    m_job->events = events;
    start(m_job);
    {
        std::unique_lock lock(m_job->mutex);
        const auto isDone = [this] { return m_job->isDone; };
        if (!m_job->done.wait_for(lock, std::chrono::milliseconds(patience), isDone)) {
            m_job->isAnnounced = true;
            return nullptr;
        }
    }
    return take();
}

std::unique_ptr<scenes::SceneRun> RunAhead::take() {
    if (!m_job)
        return nullptr;
    std::unique_ptr<scenes::SceneRun> run;
    {
        const std::lock_guard lock(m_job->mutex);
        if (!m_job->isDone)
            return nullptr;
        run = std::move(m_job->run);
    }
    m_job.reset();
    return run;
}

} // namespace coroscope::gui
