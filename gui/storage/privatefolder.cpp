// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A folder that is a link, or another user's, is not used: someone may have planted it.
#include "gui/storage/privatefolder.h"

#include "gui/storage/filecalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coroscope::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputFile)
};

QString reasonNow() {
    return QString::fromLocal8Bit(std::strerror(errno));
}

QString temporaryFolder() {
    // Not QDir::tempPath(), which is empty, that is the root, where TMPDIR names nothing.
    const QString chosen = qEnvironmentVariable("TMPDIR");
    return QStringLiteral("%1/coroscope-%2")
        .arg(chosen.startsWith(QLatin1Char('/')) ? chosen : QStringLiteral("/tmp"))
        .arg(::geteuid());
}

// The folders above may be anybody's.
bool makeParents(const QString& path) {
    const QString parent = path.section(QLatin1Char('/'), 0, -2);
    if (parent.isEmpty() || QFileInfo(parent).isDir())
        return true;
    return makeParents(parent) &&
           (fileCalls().makeFolder(QFile::encodeName(parent).constData(), 0700) == 0 ||
            errno == EEXIST);
}

} // namespace

QString stateFolder() {
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    if (chosen.startsWith(QLatin1Char('/')))
        return chosen + QStringLiteral("/coroscope");
    if (QStandardPaths::isTestModeEnabled())
        return QDir::homePath() + QStringLiteral("/.qttest/state/coroscope");
    if (qEnvironmentVariable("HOME").isEmpty())
        return {};
    return QDir::homePath() + QStringLiteral("/.local/state/coroscope");
}

QString makePrivateFolder(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    struct stat info {};
    if (::lstat(name.constData(), &info) != 0) {
        if (!makeParents(path) ||
            (fileCalls().makeFolder(name.constData(), 0700) != 0 && errno != EEXIST) ||
            ::lstat(name.constData(), &info) != 0)
            return Words::tr("The folder %1 cannot be made: %2.").arg(path, reasonNow());
    }
    if (!S_ISDIR(info.st_mode))
        return Words::tr("%1 is not a folder.").arg(path);
    if (info.st_uid != ::geteuid())
        return Words::tr("The folder %1 belongs to another user.").arg(path);
    if ((info.st_mode & 0077) != 0 && ::chmod(name.constData(), 0700) != 0)
        return Words::tr("Others may read the folder %1.").arg(path);
    if (::access(name.constData(), W_OK | X_OK) != 0)
        return Words::tr("The folder %1 cannot be written: %2.").arg(path, reasonNow());
    return {};
}

QString privateFolder(const QString& name, QString* why) {
    QString first;
    for (const QString& base : {stateFolder(), temporaryFolder()}) {
        if (base.isEmpty()) {
            first = Words::tr("There is no home folder.");
            continue;
        }
        const QString path = name.isEmpty() ? base : base + QLatin1Char('/') + name;
        QString fault = makePrivateFolder(base);
        if (fault.isEmpty() && path != base)
            fault = makePrivateFolder(path);
        if (fault.isEmpty())
            return path;
        if (first.isEmpty())
            first = fault;
    }
    if (why)
        *why = first;
    return {};
}

} // namespace coroscope::gui
