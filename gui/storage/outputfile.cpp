// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A new file beside the old one, synced, then renamed over it, then the folder synced. Not
// QSaveFile: it can report success after a short write, does not sync, and replaces devices.
#include "gui/storage/outputfile.h"

#include "gui/storage/filecalls.h"
#include "gui/storage/leftovers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputFile)
};

QByteArray folderOf(const QByteArray& name) {
    const qsizetype slash = name.lastIndexOf('/');
    return slash < 0    ? QByteArrayLiteral(".")
           : slash == 0 ? QByteArrayLiteral("/")
                        : name.left(slash);
}

// Where a chain of symbolic links ends, also where nothing is there yet. Empty: it never ends.
QByteArray endOfLinks(QByteArray name) {
    for (int links = 0; links < 40; ++links) {
        char target[4096];
        const ssize_t size = ::readlink(name.constData(), target, sizeof target);
        if (size < 0)
            return name;
        const QByteArray next(target, size);
        name = next.startsWith('/') ? next : folderOf(name) + '/' + next;
    }
    return {};
}

qint64 freeBytes(const QByteArray& folder) {
    struct statvfs info {};
    if (::statvfs(folder.constData(), &info) != 0)
        return -1;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

bool isFull(int reason) {
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

void copyExtendedAttributes(int from, int to) {
    QByteArray names(64 << 10, '\0');
    const ssize_t size = ::flistxattr(from, names.data(), static_cast<std::size_t>(names.size()));
    if (size <= 0)
        return;
    for (const QByteArray& name : names.left(size).split('\0')) {
        QByteArray value(64 << 10, '\0');
        if (name.isEmpty())
            continue;
        const ssize_t length = ::fgetxattr(from, name.constData(), value.data(),
                                           static_cast<std::size_t>(value.size()));
        if (length >= 0) // one that may not be set (security.*) is the system's own affair
            ::fsetxattr(to, name.constData(), value.constData(), static_cast<std::size_t>(length),
                        0);
    }
}

// The file's new name is on the disk only once its folder is.
bool syncFolder(const QByteArray& folder) {
    const int descriptor = fileCalls().open(folder.constData(), O_RDONLY | O_DIRECTORY, 0);
    if (descriptor < 0)
        return errno == EACCES; // a folder that may be written but not read
    const bool isSynced = syncToDisk(descriptor);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isSynced;
}

} // namespace

OutputFile::OutputFile(const QString& path, Way way)
    : m_path(path) {
    if (path == QLatin1String("-")) {
        openStandardOutput();
        return;
    }
    m_target = endOfLinks(QFile::encodeName(path));
    struct stat info {};
    if (m_target.isEmpty()) {
        fail(ELOOP);
    } else if (::stat(m_target.constData(), &info) != 0) {
        if (errno == ENOENT)
            openBeside(m_target);
        else
            fail(errno);
    } else if (S_ISDIR(info.st_mode)) {
        refuse(Words::tr("%1 is a folder, not a file.").arg(path));
    } else if (!S_ISREG(info.st_mode)) {
        openDevice(m_target, S_ISFIFO(info.st_mode));
    } else if (::faccessat(AT_FDCWD, m_target.constData(), W_OK, AT_EACCESS) != 0) {
        fail(errno); // a read-only file is not to be replaced by one that is not
    } else if (way == Way::InPlace) {
        openInPlace(m_target);
    } else {
        openBeside(m_target);
    }
}

OutputFile::~OutputFile() {
    if (m_file >= 0 && m_isOwnFile)
        fileCalls().close(m_file);
    if (!m_temporary.isEmpty())
        fileCalls().remove(m_temporary.constData());
}

void OutputFile::openStandardOutput() {
    std::fflush(stdout);
    m_file = STDOUT_FILENO;
    m_isOwnFile = false;
}

// A device or a pipe is written to, not replaced by a file of its name; one that nobody reads is
// refused at once instead of waited for.
void OutputFile::openDevice(const QByteArray& name, bool isFifo) {
    const int flags = O_WRONLY | O_NOCTTY | (isFifo ? O_NONBLOCK : 0);
    m_file = fileCalls().open(name.constData(), flags, 0);
    if (m_file < 0)
        fail(errno);
    else if (isFifo)
        ::fcntl(m_file, F_SETFL, ::fcntl(m_file, F_GETFL) & ~O_NONBLOCK);
}

void OutputFile::openBeside(const QByteArray& name) {
    const QByteArray folder = folderOf(name);
    const QByteArray temporary = temporaryName(folder);
    m_file =
        fileCalls().open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (m_file < 0) {
        fail(errno);
        return;
    }
    m_temporary = temporary;
    if (!takeAttributes())
        fail(errno);
}

void OutputFile::openInPlace(const QByteArray& name) {
    m_file = fileCalls().open(name.constData(), O_WRONLY | O_TRUNC, 0);
    if (m_file < 0)
        fail(errno);
}

// A new file has what the umask gives it.
bool OutputFile::takeAttributes() {
    const int old = ::open(m_target.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat info {};
    if (::stat(m_target.constData(), &info) != 0) {
        if (old >= 0)
            ::close(old);
        return errno == ENOENT;
    }
    if (::fchown(m_file, info.st_uid, info.st_gid) != 0)
        errno = 0; // not allowed: lossBy() told it
    const bool isSet = fileCalls().setMode(m_file, info.st_mode & 07777) == 0;
    const int reason = errno;
    if (old >= 0) {
        copyExtendedAttributes(old, m_file);
        ::close(old);
    }
    errno = reason;
    return isSet;
}

bool OutputFile::refuse(const QString& message) {
    if (m_error.isEmpty())
        m_error = message;
    return false;
}

bool OutputFile::fail(int reason) {
    const QString why = QString::fromLocal8Bit(std::strerror(reason));
    const qint64 free = m_target.isEmpty() ? -1 : freeBytes(folderOf(m_target));
    if (isFull(reason) && free >= 0)
        return refuse(
            Words::tr("%1 cannot be written: %2. %3 bytes were to be written, %4 are free.")
                .arg(m_path, why)
                .arg(m_written)
                .arg(free));
    return refuse(Words::tr("%1 cannot be written: %2.").arg(m_path, why));
}

bool OutputFile::write(const QByteArray& bytes) {
    if (!m_error.isEmpty())
        return false;
    m_written += bytes.size();
    return writeAll(m_file, bytes.constData(), static_cast<std::size_t>(bytes.size())) ||
           fail(errno);
}

bool OutputFile::closeFile() {
    if (!m_isOwnFile)
        return true;
    const int file = m_file;
    m_file = -1;
    return fileCalls().close(file) == 0 || errno == EINTR;
}

bool OutputFile::commit() {
    if (!m_error.isEmpty())
        return false;
    if (m_isOwnFile && !syncToDisk(m_file))
        return fail(errno);
    if (!closeFile())
        return fail(errno);
    return m_temporary.isEmpty() || finishReplacement();
}

bool OutputFile::finishReplacement() {
    if (fileCalls().rename(m_temporary.constData(), m_target.constData()) != 0)
        return fail(errno);
    m_temporary.clear();
    if (syncFolder(folderOf(m_target)))
        return true;
    return refuse(Words::tr("%1 was written, but the disk did not confirm it: %2.")
                      .arg(m_path, QString::fromLocal8Bit(std::strerror(errno))));
}

QString OutputFile::lossBy(const QString& path) {
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    if (info.st_nlink > 1)
        return Words::tr("%1 has other names (hard links), which would keep the old text.")
            .arg(path);
    if (info.st_uid != ::geteuid() && ::geteuid() != 0)
        return Words::tr("%1 belongs to another user and would become yours.").arg(path);
    const QByteArray folder = folderOf(endOfLinks(QFile::encodeName(path)));
    if (::faccessat(AT_FDCWD, folder.constData(), W_OK, AT_EACCESS) != 0)
        return Words::tr("No new file can be made in the folder of %1.").arg(path);
    return {};
}

int OutputFile::removeLeftovers(const QString& folder) {
    int removed = 0;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral(".coroscope-*.tmp")},
                                            QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString& name : names) {
        const QByteArray path = QFile::encodeName(dir.filePath(name));
        struct stat info {};
        if (isSurelyGone(markOfTemporary(QFile::encodeName(name))) &&
            ::lstat(path.constData(), &info) == 0 && info.st_uid == ::geteuid() &&
            fileCalls().remove(path.constData()) == 0)
            ++removed;
    }
    return removed;
}

} // namespace coroscope::gui
