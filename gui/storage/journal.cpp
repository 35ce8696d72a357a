// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A journal gets its name only once it is locked and holds its document, so nobody takes a half
// made one for one that was left behind.
#include "gui/storage/journal.h"

#include "gui/storage/filecalls.h"
#include "gui/storage/journalblocks.h"
#include "gui/storage/leftovers.h"
#include "gui/storage/outputfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {

constexpr qint64 kMostBytes = 64 << 20;
constexpr qint64 kGrowth = 256 << 10; // bytes of edits before the document is written anew

QString nameIn(const QString& folder) {
    const QByteArray temporary = temporaryName(QFile::encodeName(folder));
    return QFile::decodeName(temporary.chopped(4)) + QStringLiteral(".journal");
}

QByteArray readAll(int file) {
    QFile reader;
    if (!reader.open(file, QIODevice::ReadOnly) || !reader.seek(0) || reader.size() > kMostBytes)
        return {};
    return reader.readAll();
}

bool isOwnRegularFile(int file) {
    struct stat info {};
    return ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::geteuid();
}

bool isSameFile(const QString& path, const QString& other) {
    struct stat first {};
    struct stat second {};
    if (path.isEmpty() || other.isEmpty())
        return false;
    if (::stat(QFile::encodeName(path).constData(), &first) == 0 &&
        ::stat(QFile::encodeName(other).constData(), &second) == 0)
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
    return QDir::cleanPath(path) == QDir::cleanPath(other);
}

QStringList journalsIn(const QString& folder) {
    const QDir dir(folder);
    QStringList paths;
    for (const QString& name :
         dir.entryList({QStringLiteral(".coroscope-*.journal")},
                       QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Time | QDir::Reversed))
        paths += dir.filePath(name);
    return paths;
}

} // namespace

JournalContent readJournal(const QByteArray& bytes) {
    JournalContent content;
    qsizetype at = 0;
    while (at < bytes.size() && takeBlock(bytes, at, content)) {
    }
    if (at < bytes.size())
        content.damagedAt = at;
    // The fourth letter of the sign is the version of the blocks.
    content.isFromFuture |=
        content.blocks == 0 && bytes.startsWith("CoJ") && bytes.size() > 3 && bytes[3] > '1';
    return content;
}

QByteArray checksumOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Journal::~Journal() {
    if (m_file >= 0)
        fileCalls().close(m_file);
}

bool Journal::fail() {
    m_why = QString::fromLocal8Bit(std::strerror(errno));
    return false;
}

bool Journal::begin(const QString& folder, const JournalState& state) {
    const QByteArray temporary = temporaryName(QFile::encodeName(folder));
    const int file =
        fileCalls().open(temporary.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (file < 0)
        return fail();
    const QByteArray block = documentBlock(state);
    const QString path = nameIn(folder);
    ::flock(file, LOCK_EX | LOCK_NB); // nobody else knows the file yet
    if (!writeAll(file, block.constData(), static_cast<std::size_t>(block.size())) ||
        fileCalls().rename(temporary.constData(), QFile::encodeName(path).constData()) != 0) {
        fail();
        fileCalls().close(file);
        fileCalls().remove(temporary.constData());
        return false;
    }
    remove();
    m_file = file;
    m_path = path;
    m_state = state;
    m_size = block.size();
    m_why.clear();
    return true;
}

bool Journal::append(const QString& text) {
    if (m_file < 0)
        return false;
    if (text == m_state.text)
        return true;
    if (m_size > kGrowth + 8 * qint64{text.size()}) {
        JournalState state = m_state;
        state.text = text;
        return begin(QFileInfo(m_path).path(), state);
    }
    const QByteArray block = editBlock(m_state.text, text);
    if (!writeAll(m_file, block.constData(), static_cast<std::size_t>(block.size()))) {
        fail();
        if (::ftruncate(m_file, m_size) == 0)
            ::lseek(m_file, m_size, SEEK_SET);
        return false;
    }
    m_size += block.size();
    m_state.text = text;
    m_why.clear();
    return true;
}

void Journal::remove() {
    if (m_file < 0)
        return;
    fileCalls().remove(QFile::encodeName(m_path).constData());
    fileCalls().close(std::exchange(m_file, -1));
    m_path.clear();
}

LeftJournal::LeftJournal(LeftJournal&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_path(std::move(other.m_path))
    , m_content(std::move(other.m_content)) {}

LeftJournal& LeftJournal::operator=(LeftJournal&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_path, other.m_path);
    std::swap(m_content, other.m_content);
    return *this;
}

LeftJournal::~LeftJournal() {
    if (m_file >= 0)
        fileCalls().close(m_file);
}

void LeftJournal::remove() {
    if (m_file < 0)
        return;
    fileCalls().remove(QFile::encodeName(m_path).constData());
    fileCalls().close(std::exchange(m_file, -1));
}

LeftJournal LeftJournal::hold(const QString& path) {
    LeftJournal left;
    const int file =
        fileCalls().open(QFile::encodeName(path).constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK, 0);
    if (file < 0)
        return left;
    struct stat info {};
    // Who held it may have removed it between the open and the lock.
    if (!isOwnRegularFile(file) || ::flock(file, LOCK_EX | LOCK_NB) != 0 ||
        ::fstat(file, &info) != 0 || info.st_nlink == 0) {
        fileCalls().close(file);
        return left;
    }
    left.m_file = file;
    left.m_path = path;
    left.m_content = readJournal(readAll(file));
    return left;
}

QList<QString> LeftJournal::findIn(const QString& folder) {
    OutputFile::removeLeftovers(folder);
    QList<QString> found;
    for (const QString& path : journalsIn(folder)) {
        LeftJournal left = hold(path);
        if (!left.isHeld())
            continue;
        const JournalContent& content = left.content();
        if (!content.state.isModified() && content.damagedAt < 0) // an empty one too
            left.remove();
        else
            found += path;
    }
    return found;
}

int otherWindowsOn(const QString& filePath, const QString& folder, const QString& own) {
    int others = 0;
    for (const QString& path : journalsIn(folder)) {
        if (path == own)
            continue;
        const int file = fileCalls().open(QFile::encodeName(path).constData(),
                                          O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
        if (file < 0)
            continue;
        const bool isLiving = isOwnRegularFile(file) && ::flock(file, LOCK_SH | LOCK_NB) != 0;
        if (isLiving && isSameFile(readJournal(readAll(file)).state.filePath, filePath))
            ++others;
        fileCalls().close(file);
    }
    return others;
}

} // namespace coroscope::gui
