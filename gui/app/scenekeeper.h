// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Opens at the start what was open at the end: scene, moment, breakpoints, the text's cursor.
#pragma once

#include "gui/app/sessionmemory.h"
#include "gui/session/session.h"

#include <QObject>
#include <QTimer>

namespace coroscope::gui {

class Documents;
class Workspace;

class SceneKeeper : public QObject {
    Q_OBJECT

public:
    SceneKeeper(Session& session, Documents& documents, Workspace& workspace, QObject* parent);
    // False: there is nothing that could be opened.
    bool restore();
    void keep();         // now
    void startKeeping(); // from now on, soon after each change

signals:
    void said(const QString& message);

private:
    [[nodiscard]] RememberedScene sceneNow() const;
    void apply(const RememberedScene& scene);
    void seekWhenThere();

    Session& m_session;
    Documents& m_documents;
    Workspace& m_workspace;
    QTimer m_timer;
    bool m_keeps = false;
    std::size_t m_wanted = 0; // the moment to go to once the run is that long
};

} // namespace coroscope::gui
