// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs scenes on a worker thread, ahead of the cursor, so that the window stays alive.
#pragma once

#include "scenes/scenerun.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace coroscope::gui {

// A trace may only be read while nobody writes it. So a run that is shown is never run on: since a
// run is the same every time, a longer one is made from the start beside it and then takes its
// place.
class RunAhead : public QObject {
    Q_OBJECT

public:
    explicit RunAhead(QObject* parent = nullptr);
    ~RunAhead() override; // drops what is under way

    // Runs `source` until its trace holds `events` events or the run ended; drops an earlier
    // request. Waits up to `patience` ms: a run that is done by then is returned, else `ready`
    // brings it.
    std::unique_ptr<scenes::SceneRun> start(const QString& source, const QString& fileName,
                                            std::shared_ptr<scenes::SceneFiles> files,
                                            const scenes::RunLimits& limits, std::size_t events,
                                            int patience);
    [[nodiscard]] bool isBusy() const { return m_job != nullptr; }
    void cancel();

signals:
    void ready(); // take() has a run

public:
    // The run that is ready, if it is still wanted.
    std::unique_ptr<scenes::SceneRun> take();

private:
    struct Job;
    void start(const std::shared_ptr<Job>& job);

    std::shared_ptr<Job> m_job;
    QThreadPool m_pool;
};

} // namespace coroscope::gui
