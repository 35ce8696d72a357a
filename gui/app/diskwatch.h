// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whether the document's file is still what was read or saved last: told when another program
// changes, replaces or deletes it, and asked before it is written.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace coroscope::gui {

class DiskWatch : public QObject {
    Q_OBJECT

public:
    enum class Disk { Same, Changed, Gone };
    Q_ENUM(Disk)

    explicit DiskWatch(QObject* parent);
    void follow(const QString& path, const QByteArray& base); // its checksum; empty path: nothing
    [[nodiscard]] const QByteArray& base() const { return m_base; }
    [[nodiscard]] Disk look() const;
    void lookAgain(); // and tell

signals:
    // Once for each state of the file.
    void changed(coroscope::gui::DiskWatch::Disk disk);

private:
    void watch();

    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QString m_path;
    QByteArray m_base;
    QByteArray m_told; // the checksum that was told of last
};

} // namespace coroscope::gui
