// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The timer is not put off by further edits: who types without a pause is not left behind.
#include "gui/app/autosave.h"

#include "gui/session/session.h"
#include "gui/storage/privatefolder.h"

#include <QFileSystemWatcher>

namespace coroscope::gui {

namespace {
constexpr int kAfter = 1000; // ms from an edit
}

Autosave::Autosave(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kAfter);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::flush);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Document)
            follow();
    });
}

Autosave::~Autosave() {
    if (!m_isKept)
        end();
}

bool Autosave::findFolder() {
    if (!m_folder.isEmpty())
        return true;
    QString why;
    m_folder = privateFolder(QStringLiteral("unsaved"), &why);
    if (m_folder.isEmpty()) {
        if (!m_hasComplained)
            emit said(tr("No safety copy of the unsaved text can be kept. %1").arg(why));
        m_hasComplained = true;
        return false;
    }
    auto* watcher = new QFileSystemWatcher({m_folder}, this);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, &Autosave::othersMayHaveChanged);
    return true;
}

void Autosave::told(bool isKept) {
    if (!isKept && !m_hasComplained)
        emit said(tr("No safety copy of the unsaved text can be kept. %1").arg(m_journal.why()));
    else if (isKept && m_hasComplained)
        emit said({});
    m_hasComplained = !isKept;
}

void Autosave::begin(const QByteArray& base, const QString& savedText) {
    m_timer.stop();
    if (!findFolder())
        return;
    told(m_journal.begin(
        m_folder, {m_session.title(), m_session.filePath(), base, savedText, m_session.text()}));
}

void Autosave::follow() {
    if (m_session.isRecording() || m_timer.isActive())
        return;
    if (m_journal.isOpen() || m_session.isModified())
        m_timer.start();
}

void Autosave::flush() {
    m_timer.stop();
    if (!m_journal.isOpen() && m_session.isModified())
        begin({}, {});
    else if (m_journal.isOpen())
        told(m_journal.append(m_session.text()));
}

void Autosave::end() {
    m_timer.stop();
    m_journal.remove();
}

int Autosave::otherWindows() const {
    return m_session.filePath().isEmpty() || m_folder.isEmpty()
               ? 0
               : otherWindowsOn(m_session.filePath(), m_folder, m_journal.path());
}

} // namespace coroscope::gui
