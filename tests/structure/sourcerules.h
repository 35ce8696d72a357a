// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What must hold of every source file: the direction of includes, the licence, the length.
#pragma once

#include <QString>
#include <QStringList>

namespace coroscope::tests {

struct SourceFile {
    QString path; // from the root of the repository
    QString text;
};

// Every .h, .cpp and .h.in of the folder, sorted by path.
[[nodiscard]] QList<SourceFile> sourcesIn(const QString& root, const QString& folder);

// Each gives one sentence a violation, "gui/stage/x.cpp:7: …".
[[nodiscard]] QStringList wrongIncludes(const SourceFile& file);
[[nodiscard]] QStringList wrongHead(const SourceFile& file);
[[nodiscard]] QStringList wrongLength(const SourceFile& file);
// Types of one name in one namespace, defined by two files: the linker would take the functions of
// the one for those of the other, without a word.
[[nodiscard]] QStringList typesDefinedTwice(const QList<SourceFile>& files);

} // namespace coroscope::tests
