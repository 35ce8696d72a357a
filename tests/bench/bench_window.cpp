// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Start to a usable window, and from a step's key to its painted frame, in milliseconds.
// QT_QPA_PLATFORM=offscreen bench_window [SCENE]
#include "gui/app/actions.h"
#include "gui/app/documents.h"
#include "gui/app/mainwindow.h"
#include "gui/app/workspace.h"
#include "gui/stage/stageview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace coroscope::gui;

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-28s median %7.2f ms   95 %% %7.2f ms   99 %% %7.2f ms   (%zu)\n", what, at(0.5),
                at(0.95), at(0.99), times.size());
}

// The first frame after an intent: what is due is painted at once.
double timeOf(QAction* action, MainWindow& window) {
    QElapsedTimer timer;
    timer.start();
    action->trigger();
    window.repaint();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    return milliseconds(timer);
}

void steps(const char* what, QAction* action, MainWindow& window, std::size_t count) {
    std::vector<double> times;
    while (times.size() < count && action->isEnabled())
        times.push_back(timeOf(action, window));
    if (!times.empty())
        report(what, std::move(times));
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer timer;
    timer.start();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    MainWindow window;
    window.documents().openPath(QString::fromLocal8Bit(argc > 1 ? argv[1] : ":gather"));
    window.show();
    QCoreApplication::processEvents();
    std::printf("%-28s %7.2f ms\n", "start to a usable window", milliseconds(timer));
    for (const Granularity granularity : {Granularity::Handle, Granularity::Line}) {
        window.session().setGranularity(granularity);
        const bool isLine = granularity == Granularity::Line;
        steps(isLine ? "step by line" : "step by handle", window.actions().step, window, 500);
        steps(isLine ? "step back by line" : "step back by handle", window.actions().stepBack,
              window, 500);
    }
    return 0;
}
