// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// New, open, save, recent; never loses a text: asks before one is dropped, and keeps a copy of an
// unsaved one in the app's own folder.
#pragma once

#include "gui/app/scenefile.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class QMenu;
class QWidget;

namespace coroscope::gui {

class Session;

class Documents : public QObject {
    Q_OBJECT

public:
    Documents(Session& session, QWidget* window);
    ~Documents() override;

    void newScene();
    void open();
    bool openPath(const QString& argument); // a file, ":scene" or a trace; false: refused
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
    [[nodiscard]] bool mayDrop(); // asks if the text is modified; false: keep it
    void offerRestore();          // of what a crash left behind
    void fillRecent(QMenu* menu);
    void fillExamples(QMenu* menu);
    void showGallery();

signals:
    void opened(int line);
    void said(const QString& message);

private:
    void take(const SceneSource& source);
    void refuse(const QString& message);
    void remember(const QString& path);
    void keepCopy();
    void dropCopy();

    Session& m_session;
    QWidget* m_window;
    QTimer m_copyTimer;
    bool m_usesCrLf = false;
};

} // namespace coroscope::gui
