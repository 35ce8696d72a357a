// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A copy is named by its process, so that no app takes another's.
#include "gui/app/recovery.h"

#include "gui/storage/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>

namespace coroscope::gui {

namespace {

constexpr qint64 kMostBytes = 8 << 20;

QString folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/unsaved");
}

QString ownCopy() {
    return QStringLiteral("%1/%2.json").arg(folder()).arg(QCoreApplication::applicationPid());
}

bool isAlive(qint64 process) {
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

} // namespace

bool keepUnsaved(const UnsavedText& unsaved) {
    if (!QDir().mkpath(folder()))
        return false;
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QJsonObject object{{QStringLiteral("text"), unsaved.text},
                             {QStringLiteral("title"), unsaved.title},
                             {QStringLiteral("path"), unsaved.filePath}};
    OutputFile file(ownCopy());
    return file.write(QJsonDocument(object).toJson()) && file.commit();
}

void dropUnsaved() {
    QFile::remove(ownCopy());
}

std::optional<UnsavedText> findLeftBehind() {
    const QDir dir(folder());
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        bool isProcess = false;
        const qint64 process = name.section(QLatin1Char('.'), 0, 0).toLongLong(&isProcess);
        if (!isProcess || process <= 0 || isAlive(process))
            continue;
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const QString text = object.value(QLatin1String("text")).toString();
        if (!text.isEmpty())
            return UnsavedText{text, object.value(QLatin1String("title")).toString(),
                               object.value(QLatin1String("path")).toString(), file.fileName()};
    }
    return std::nullopt;
}

void dropLeftBehind(const QString& copyPath) {
    QFile::remove(copyPath);
}

} // namespace coroscope::gui
