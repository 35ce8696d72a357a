// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The run may still be growing when the scene is open; the moment is gone to when it is there,
// unless the user moves first.
#include "gui/app/scenekeeper.h"

#include "gui/app/documents.h"
#include "gui/app/scenefile.h"
#include "gui/app/workspace.h"
#include "gui/editor/codeeditor.h"

#include <QFileInfo>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kKeepAfter = 2000; // ms

struct GranularityName {
    Granularity granularity;
    QLatin1String name;
};
constexpr GranularityName kGranularities[] = {
    {Granularity::Line, QLatin1String("line")},
    {Granularity::Handle, QLatin1String("handle")},
    {Granularity::Iteration, QLatin1String("iteration")},
};

} // namespace

SceneKeeper::SceneKeeper(Session& session, Documents& documents, Workspace& workspace,
                         QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_documents(documents)
    , m_workspace(workspace) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepAfter);
    connect(&m_timer, &QTimer::timeout, this, &SceneKeeper::keep);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (m_wanted > 0 && (changes & (Changes(Change::Trace) | Change::Playback)))
            seekWhenThere();
        if (m_keeps && (changes & (Changes(Change::Name) | Change::Breakpoints)))
            m_timer.start();
    });
}

void SceneKeeper::startKeeping() {
    m_keeps = true;
}

RememberedScene SceneKeeper::sceneNow() const {
    RememberedScene scene;
    scene.input = m_documents.input();
    scene.cursor = static_cast<qint64>(m_session.cursor());
    scene.line = m_workspace.editor().cursorLine();
    for (const GranularityName& each : kGranularities) {
        if (each.granularity == m_session.granularity())
            scene.granularity = each.name;
    }
    for (const int line : m_session.breakpoints())
        scene.breakpoints.append(line);
    return scene;
}

void SceneKeeper::keep() {
    m_timer.stop();
    rememberScene(sceneNow());
}

bool SceneKeeper::restore() {
    QString complaint;
    const auto scene = rememberedScene(&complaint);
    if (!complaint.isEmpty())
        emit said(complaint);
    if (!scene || scene->input.isEmpty())
        return false;
    const bool isFile = !scene->input.startsWith(QLatin1Char(':'));
    if (isFile && !QFileInfo(scene->input).isFile()) {
        emit said(tr("%1, which was open the last time, is not there.").arg(scene->input));
        return false;
    }
    if (!m_documents.openPath(scene->input))
        return false;
    apply(*scene);
    return true;
}

void SceneKeeper::apply(const RememberedScene& scene) {
    const auto lines = static_cast<int>(m_session.text().count(QLatin1Char('\n')) + 1);
    int dropped = 0;
    for (const int line : scene.breakpoints) {
        if (line <= lines)
            m_session.toggleBreakpoint(line);
        else
            ++dropped;
    }
    if (dropped > 0)
        emit said(
            tr("%n breakpoint(s) were at lines that the text no longer has.", nullptr, dropped));
    for (const GranularityName& each : kGranularities) {
        if (each.name == scene.granularity)
            m_session.setGranularity(each.granularity);
    }
    if (scene.line > 0)
        m_workspace.goToLine(std::min(scene.line, lines));
    m_wanted = static_cast<std::size_t>(scene.cursor);
    seekWhenThere();
}

void SceneKeeper::seekWhenThere() {
    if (m_session.cursor() != 0) {
        m_wanted = 0;
    } else if (m_wanted > 0 && (!m_session.isRunning() || m_session.eventCount() >= m_wanted) &&
               m_session.eventCount() > 0) {
        const std::size_t event = std::min(std::exchange(m_wanted, 0), m_session.eventCount());
        m_session.seekTo(event);
    }
}

} // namespace coroscope::gui
