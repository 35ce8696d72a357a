// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A trace as lines of text, for tests that assert the exact order of events.
#pragma once

#include "core/trace/jsonlines.h"

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <sstream>

namespace coroscope::tests {

inline QStringList linesOf(const std::string& jsonLines, const QStringList& without) {
    QStringList lines;
    for (const QByteArray& line : QByteArray::fromStdString(jsonLines).split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (!event.isEmpty() && !without.contains(event.value(QStringLiteral("e")).toString()))
            lines << QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact));
    }
    return lines;
}

// The events of a trace, one a line, keys sorted; kinds in `without` left out.
inline QStringList eventsOf(const Trace& trace, const QStringList& without = {}) {
    std::ostringstream out;
    JsonLinesWriter(trace, {.details = false}).write(out, trace.size());
    return linesOf(out.str(), without);
}

// The same of a kept event log.
inline QStringList eventsOfFile(const QString& path, const QStringList& without = {}) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot read ") + path};
    return linesOf(file.readAll().toStdString(), without);
}

} // namespace coroscope::tests
