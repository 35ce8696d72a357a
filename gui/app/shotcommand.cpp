// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Motion is off, so that the picture is the state and not a moment on the way to it.
#include "gui/app/shotcommand.h"

#include "gui/app/actions.h"
#include "gui/app/appearance.h"
#include "gui/app/chaindialog.h"
#include "gui/app/commands.h"
#include "gui/app/exportdialog.h"
#include "gui/app/gallery.h"
#include "gui/app/mainwindow.h"
#include "gui/app/preferencekeeper.h"
#include "gui/app/preferencesdialog.h"
#include "gui/app/scenefile.h"
#include "gui/app/welcomepage.h"
#include "gui/app/whatifs.h"
#include "gui/app/workspace.h"
#include "gui/predict/predictgame.h"
#include "gui/stage/stageview.h"
#include "gui/storage/outputfile.h"
#include "gui/timeline/timelineview.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kLayoutRounds = 6;

// Empty, or why the input cannot be shown.
QString load(Session& session, const QString& input) {
    if (isTraceFile(input)) {
        TraceSource source = readTrace(input);
        if (source.trace)
            session.openTrace(std::move(*source.trace), source.title);
        return source.error;
    }
    const SceneSource source = readScene(input);
    if (source.error.isEmpty()) {
        session.setDocument(source.text, source.title, {});
        session.run();
    }
    return source.error;
}

Granularity granularityOf(const QString& name) {
    return name == QLatin1String("line")        ? Granularity::Line
           : name == QLatin1String("iteration") ? Granularity::Iteration
                                                : Granularity::Handle;
}

// The first sleep that lasts at the moment takes a second more; else the line's first question.
void showWhatIf(MainWindow& window) {
    const Session& session = window.session();
    const TimelineView& timeline = window.workspace().timeline();
    for (const Lane& lane : session.spans().lanes()) {
        auto sleep = timeline.sleepAt(lane.task, session.cursor());
        if (!sleep || sleep->begin > session.cursor())
            continue;
        sleep->wanted = sleep->seconds + 1;
        return window.whatIfs().changeDelay(*sleep);
    }
    window.whatIfs().answer(window.whatIfs().lineMeant(), {}, {});
}

QPixmap photographChain(MainWindow& window) {
    ChainDialog dialog(window.session(), &window);
    dialog.addPhase();
    dialog.addPhase();
    dialog.choose(1);
    dialog.resize(std::min(900, window.width() - 60), std::min(660, window.height() - 50));
    dialog.show();
    QCoreApplication::processEvents();
    return dialog.grab();
}

// The states of the window that are more than a moment of the run.
void showView(MainWindow& window, const QString& view) {
    Workspace& workspace = window.workspace();
    if (view == QLatin1String("predict")) {
        window.actions().predict->setChecked(true);
        workspace.game().choose(0);
    } else if (view == QLatin1String("present")) {
        workspace.setPresenting(true);
    } else if (view == QLatin1String("measure")) {
        workspace.timeline().mark(window.session().cursor() / 2);
        workspace.timeline().mark(window.session().cursor());
    } else if (view == QLatin1String("drawer")) {
        workspace.openDrawer(true);
    } else if (view == QLatin1String("findings")) {
        workspace.showFindings();
    } else if (view == QLatin1String("tasks")) {
        workspace.showGroups();
    } else if (view == QLatin1String("welcome")) {
        window.showWelcome(true);
        window.welcome().grid().finishPictures();
    } else if (view == QLatin1String("blocks")) {
        workspace.showBlocks(true);
    } else if (view == QLatin1String("whatif")) {
        showWhatIf(window);
    } else if (view == QLatin1String("problems")) {
        workspace.showProblems();
    }
}

QPixmap photographPreferences(MainWindow& window, const QString& view) {
    using Page = PreferencesDialog::Page;
    PreferencesDialog dialog(window.session(), window.preferences().current(), &window);
    dialog.choose(view.endsWith(QLatin1String("run"))      ? Page::Run
                  : view.endsWith(QLatin1String("editor")) ? Page::Editor
                                                           : Page::General);
    dialog.show();
    QCoreApplication::processEvents();
    return dialog.grab();
}

QPixmap photograph(MainWindow& window, const QString& view) {
    if (view == QLatin1String("chain"))
        return photographChain(window);
    if (view.startsWith(QLatin1String("preferences")))
        return photographPreferences(window, view);
    if (view != QLatin1String("export"))
        return window.grab();
    ExportDialog dialog(window.session(), &window);
    dialog.show();
    QCoreApplication::processEvents();
    return dialog.grab();
}

int savePicture(const QPixmap& picture, const QString& path) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    OutputFile file(path);
    return file.write(bytes) && file.commit() ? 0 : complain(file.error(), 1);
}

} // namespace

int runShot(const CommandLine& line) {
    applyLanguage(line.language.isEmpty() ? QStringLiteral("en") : line.language);
    MainWindow window;
    Session& session = window.session();
    const QString error = load(session, line.input);
    if (!error.isEmpty())
        return complain(error);
    session.setDark(line.isDark);
    session.setMotionReduced(true);
    session.setGranularity(granularityOf(line.granularity));
    window.resize(line.size);
    window.show();
    const auto settle = [&session] {
        while (session.isRunning())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    };
    settle();
    // A long run goes on while one looks further.
    for (std::size_t end = 0; end != session.eventCount() && session.eventCount() < line.at;) {
        end = session.eventCount();
        session.seekTo(line.at);
        settle();
    }
    // The step before, then the step: what a stage shows of a change is then complete too.
    session.seekTo(line.at > 0 ? line.at - 1 : 0);
    QCoreApplication::processEvents();
    session.seekTo(line.at);
    showView(window, line.view);
    window.workspace().stage().finishAnimation();
    QCoreApplication::processEvents();
    settle();
    for (int i = 0; i < kLayoutRounds; ++i) // splitters in splitters pass a new region on in turn
        QCoreApplication::processEvents();
    window.workspace().stage().clearFocus();
    const int status = savePicture(photograph(window, line.view), line.output);
    session.setDocument({}, {}, {});
    return status;
}

} // namespace coroscope::gui
