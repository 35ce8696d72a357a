// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The layers as one table: what a folder may include beside its own files.
#include "tests/structure/sourcerules.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace coroscope::tests {

namespace {

constexpr qsizetype kLongest = 500;
constexpr qsizetype kHeadLines = 8; // where a longer file says that it is

struct Layer {
    const char* folder; // the first row that the path starts with counts
    QStringList mayInclude;
    bool mayUseQt;
};

const QList<Layer>& layers() {
    const QStringList view{QStringLiteral("core/"),          QStringLiteral("scenes/"),
                           QStringLiteral("gui/session/"),   QStringLiteral("gui/theme/"),
                           QStringLiteral("gui/narration/"), QStringLiteral("gui/groups/")};
    static const QList<Layer> rows{
        {"core/", {QStringLiteral("core/")}, false},
        {"scenes/", {QStringLiteral("core/"), QStringLiteral("scenes/")}, false},
        {"gui/theme/", {QStringLiteral("core/"), QStringLiteral("gui/theme/")}, true},
        {"gui/narration/",
         {QStringLiteral("core/"), QStringLiteral("scenes/check/"),
          QStringLiteral("scenes/language/diagnostic.h"), QStringLiteral("gui/narration/")},
         true},
        {"gui/groups/",
         {QStringLiteral("core/"), QStringLiteral("gui/theme/"), QStringLiteral("gui/groups/")},
         true},
        {"gui/session/",
         {QStringLiteral("core/"), QStringLiteral("scenes/"), QStringLiteral("gui/session/")},
         true},
        {"gui/storage/", {QStringLiteral("gui/storage/")}, true},
        {"gui/report/",
         {QStringLiteral("core/"), QStringLiteral("gui/session/"), QStringLiteral("gui/narration/"),
          QStringLiteral("gui/report/")},
         true},
        {"gui/export/",
         view + QStringList{QStringLiteral("gui/timeline/"), QStringLiteral("gui/stage/"),
                            QStringLiteral("gui/report/"), QStringLiteral("gui/storage/")},
         true},
        {"gui/app/",
         {QStringLiteral("core/"), QStringLiteral("scenes/"), QStringLiteral("gui/")},
         true},
        {"gui/", view, true},
    };
    return rows;
}

const Layer* layerOf(const QString& path) {
    for (const Layer& layer : layers()) {
        if (path.startsWith(QLatin1String(layer.folder)))
            return &layer;
    }
    return nullptr;
}

// "gui/stage/" for "gui/stage/cards.cpp".
QString folderOf(const QString& path) {
    return path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isQtHeader(const QString& header) {
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt|q[a-z]+\\.h$)"));
    return qt.match(header).hasMatch();
}

bool isAllowed(const Layer& layer, const QString& path, const QString& header, bool isQuoted) {
    if (!isQuoted)
        return layer.mayUseQt || !isQtHeader(header);
    if (!header.contains(QLatin1Char('/'))) // made by the build beside this file
        return true;
    if (header.startsWith(folderOf(path)))
        return true;
    return std::any_of(layer.mayInclude.begin(), layer.mayInclude.end(),
                       [&](const QString& folder) { return header.startsWith(folder); });
}

QString at(const SourceFile& file, qsizetype line, const QString& complaint) {
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(complaint);
}

// "coroscope::gui::Card" of each type that the file defines outside of functions, other types and
// unnamed namespaces; the layout that clang-format makes is relied upon.
QStringList typesIn(const SourceFile& file) {
    static const QRegularExpression opens(QStringLiteral("^(?:inline )?namespace ([\\w:]*) ?\\{"));
    static const QRegularExpression defines(
        QStringLiteral("^(?:template <.*> )?(?:struct|class|union|enum|enum class) ([\\w:]+)"
                       "(?: final)?(?: ?\\{| ?:[^:]| ?$)"));
    QStringList within;
    QStringList types;
    for (const QString& line : file.text.split(QLatin1Char('\n'))) {
        if (const auto match = opens.match(line); match.hasMatch())
            within += match.captured(1);
        else if (line.startsWith(QLatin1String("} // namespace")) && !within.isEmpty())
            within.removeLast();
        else if (const auto type = defines.match(line);
                 type.hasMatch() && !within.contains(QString()))
            types += (within + QStringList{type.captured(1)}).join(QStringLiteral("::"));
    }
    return types;
}

} // namespace

QList<SourceFile> sourcesIn(const QString& root, const QString& folder) {
    QList<SourceFile> files;
    QDirIterator each(root + QLatin1Char('/') + folder,
                      {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.h.in")},
                      QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.append({file.fileName().mid(root.size() + 1), QString::fromUtf8(file.readAll())});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

QStringList wrongIncludes(const SourceFile& file) {
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QStringList wrong;
    const Layer* layer = layerOf(file.path);
    qsizetype number = 0;
    for (const QString& line : file.text.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!layer || !match.hasMatch())
            continue;
        const bool isQuoted = match.captured(1) == QLatin1String("\"");
        if (!isAllowed(*layer, file.path, match.captured(2), isQuoted))
            wrong += at(file, number,
                        QStringLiteral("%1 may not include %2")
                            .arg(QLatin1String(layer->folder), match.captured(2)));
    }
    return wrong;
}

QStringList wrongHead(const SourceFile& file) {
    const QStringList lines = file.text.split(QLatin1Char('\n'));
    if (!lines.value(0).startsWith(QLatin1String("// SPDX-FileCopyrightText: ")))
        return {at(file, 1, QStringLiteral("no SPDX-FileCopyrightText"))};
    if (lines.value(1) != QLatin1String("// SPDX-License-Identifier: Apache-2.0"))
        return {at(file, 2, QStringLiteral("no SPDX-License-Identifier"))};
    if (!lines.value(2).startsWith(QLatin1String("// ")))
        return {at(file, 3, QStringLiteral("does not say what the file is for"))};
    const bool isHeader = file.path.endsWith(QLatin1String(".h"));
    if (isHeader && !lines.contains(QStringLiteral("#pragma once")))
        return {at(file, 1, QStringLiteral("no #pragma once"))};
    return {};
}

QStringList wrongLength(const SourceFile& file) {
    const QStringList lines = file.text.split(QLatin1Char('\n'));
    const QString head = lines.mid(0, kHeadLines).join(QLatin1Char('\n'));
    if (lines.size() <= kLongest || head.contains(QLatin1String("longer")))
        return {};
    return {at(file, lines.size(),
               QStringLiteral("longer than %1 lines without saying why").arg(kLongest))};
}

QStringList typesDefinedTwice(const QList<SourceFile>& files) {
    QStringList wrong;
    QHash<QString, QString> definedIn;
    for (const SourceFile& file : files) {
        for (const QString& type : typesIn(file)) {
            const QString other = definedIn.value(type);
            if (!other.isEmpty() && other != file.path)
                wrong += QStringLiteral("%1 and %2 both define %3").arg(other, file.path, type);
            definedIn.insert(type, file.path);
        }
    }
    return wrong;
}

} // namespace coroscope::tests
