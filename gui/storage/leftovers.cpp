// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A process is known by its number and its start, as /proc tells them.
#include "gui/storage/leftovers.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace coroscope::gui {

namespace {

const QByteArray kPrefix = QByteArrayLiteral(".coroscope-");
const QByteArray kSuffix = QByteArrayLiteral(".tmp");

// The 22nd field of its line in /proc; the name before may hold spaces and brackets. 0: unknown.
quint64 startOf(qint64 process) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields[19].toULongLong() : 0;
}

// A number for the machine.
QByteArray hostMark() {
    quint32 sum = 2166136261u; // FNV-1a
    for (const char c : QSysInfo::machineHostName().toUtf8())
        sum = (sum ^ static_cast<unsigned char>(c)) * 16777619u;
    return QByteArray::number(sum, 36);
}

} // namespace

QByteArray ownMark() {
    const qint64 process = ::getpid();
    return hostMark() + '-' + QByteArray::number(process) + '-' +
           QByteArray::number(startOf(process));
}

bool isSurelyGone(const QByteArray& mark) {
    const QList<QByteArray> parts = mark.split('-');
    if (parts.size() != 3 || parts[0] != hostMark())
        return false;
    const qint64 process = parts[1].toLongLong();
    if (process <= 0)
        return false;
    if (::kill(static_cast<pid_t>(process), 0) != 0 && errno != EPERM)
        return true;
    const quint64 start = startOf(process);
    return start != 0 && start != parts[2].toULongLong();
}

QByteArray temporaryName(const QByteArray& folder) {
    const quint64 random = QRandomGenerator::system()->generate64();
    return folder + '/' + kPrefix + ownMark() + '-' + QByteArray::number(random, 36) + kSuffix;
}

QByteArray markOfTemporary(const QByteArray& name) {
    if (!name.startsWith(kPrefix) || !name.endsWith(kSuffix))
        return {};
    const QByteArray middle =
        name.mid(kPrefix.size(), name.size() - kPrefix.size() - kSuffix.size());
    return middle.left(middle.lastIndexOf('-'));
}

} // namespace coroscope::gui
