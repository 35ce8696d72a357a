// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The folder is watched too: programs replace a file by a new one of its name.
#include "gui/app/diskwatch.h"

#include "gui/app/scenefile.h"
#include "gui/storage/journal.h"

#include <QFileInfo>

namespace coroscope::gui {

namespace {
constexpr int kSettle = 150; // ms; a program may write in several steps
}

DiskWatch::DiskWatch(QObject* parent)
    : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettle);
    connect(&m_timer, &QTimer::timeout, this, &DiskWatch::lookAgain);
    const auto soon = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
}

void DiskWatch::follow(const QString& path, const QByteArray& base) {
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    m_timer.stop();
    m_path = path;
    m_base = base;
    m_told = base;
    watch();
}

void DiskWatch::watch() {
    if (m_path.isEmpty())
        return;
    const QString folder = QFileInfo(m_path).absolutePath();
    if (m_watcher.directories().isEmpty() && QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
    if (m_watcher.files().isEmpty() && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
}

DiskWatch::Disk DiskWatch::look() const {
    if (m_path.isEmpty())
        return Disk::Same;
    if (!QFileInfo::exists(m_path))
        return Disk::Gone;
    return checksumOf(bytesOf(m_path)) == m_base ? Disk::Same : Disk::Changed;
}

void DiskWatch::lookAgain() {
    if (m_path.isEmpty())
        return;
    watch();
    const QByteArray now = QFileInfo::exists(m_path) ? checksumOf(bytesOf(m_path)) : QByteArray();
    if (now == m_told)
        return;
    m_told = now;
    emit changed(now.isEmpty() ? Disk::Gone : now == m_base ? Disk::Same : Disk::Changed);
}

} // namespace coroscope::gui
