// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// QSaveFile can report success after a short write on a full disk, so each length is checked.
#include "gui/storage/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {
// A device or a pipe must be written to, not replaced by a file of its name.
bool isReplaceable(const QString& path) {
    const QFileInfo info(path);
    return !info.exists() || info.isFile();
}

// What cannot be synced (some file systems, pipes) is no failure; a disk that cannot is.
bool syncToDisk(int descriptor) {
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

// The file's new name is on the disk only once its folder is.
void syncFolderOf(const QString& path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    syncToDisk(descriptor);
    ::close(descriptor);
}
} // namespace

OutputFile::OutputFile(const QString& path)
    : m_path(path) {
    if (path == QLatin1String("-")) {
        auto standard = std::make_unique<QFile>();
        if (!standard->open(stdout, QIODevice::WriteOnly))
            fail();
        m_device = std::move(standard);
        return;
    }
    m_isAtomic = isReplaceable(path);
    if (m_isAtomic)
        m_device = std::make_unique<QSaveFile>(path);
    else
        m_device = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        m_error =
            QCoreApplication::translate("OutputFile", "%1 is a folder, not a file.").arg(path);
    else if (!m_device->open(QIODevice::WriteOnly))
        fail();
}

OutputFile::~OutputFile() = default;

bool OutputFile::fail() {
    if (m_error.isEmpty())
        m_error = QCoreApplication::translate("OutputFile", "%1 cannot be written: %2.")
                      .arg(m_path, m_device ? m_device->errorString() : QString());
    return false;
}

bool OutputFile::write(const QByteArray& bytes) {
    if (!m_error.isEmpty())
        return false;
    return m_device->write(bytes) == bytes.size() || fail();
}

bool OutputFile::commit() {
    if (!m_error.isEmpty())
        return false;
    if (!m_device->flush())
        return fail();
    if (!m_isAtomic)
        return true;
    if (!syncToDisk(m_device->handle())) {
        m_error = QCoreApplication::translate("OutputFile", "%1 cannot be written: %2.")
                      .arg(m_path, QString::fromLocal8Bit(std::strerror(errno)));
        return false;
    }
    if (!static_cast<QSaveFile&>(*m_device).commit())
        return fail();
    syncFolderOf(m_path);
    return true;
}

} // namespace coroscope::gui
