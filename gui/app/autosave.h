// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The window's safety copy: the journal of the text that is open, at most two seconds behind it.
#pragma once

#include "gui/storage/journal.h"

#include <QObject>
#include <QTimer>

namespace coroscope::gui {

class Session;

class Autosave : public QObject {
    Q_OBJECT

public:
    Autosave(Session& session, QObject* parent);
    ~Autosave() override;

    // A document was opened or saved; `base` is the checksum of its file, `savedText` that text.
    void begin(const QByteArray& base, const QString& savedText);
    bool findFolder(); // for the copies; false: there is none, and it was said
    void flush();      // what has changed since, at once
    void end();        // the text is saved or was given up: nothing is kept
    // From now on the copy stays when this object goes.
    void keep() { m_isKept = true; }
    [[nodiscard]] int otherWindows() const; // that have the same file open
    [[nodiscard]] const QString& folder() const { return m_folder; }

signals:
    void said(const QString& message); // why no copy can be kept; empty: it can again
    void othersMayHaveChanged();

private:
    void follow();
    void told(bool isKept);

    Session& m_session;
    Journal m_journal;
    QString m_folder;
    QTimer m_timer;
    bool m_isKept = false;
    bool m_hasComplained = false;
};

} // namespace coroscope::gui
