// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Every refusal names the file and says why.
#include "gui/app/scenefile.h"

#include "core/trace/jsonlines.h"
#include "scenes/library/library.h"
#include "scenes/scenefiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sys/stat.h>

namespace coroscope::gui {

namespace {

constexpr qint64 kMostTrace = qint64{1} << 30; // bytes

struct SceneFile {
    Q_DECLARE_TR_FUNCTIONS(SceneFile)
};

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Why `path` cannot be read as a file; empty if it can. Opening a FIFO would wait for ever.
QString refusalOf(const QString& path) {
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return errno == ENOENT || errno == ENOTDIR
                   ? SceneFile::tr("%1: there is no such file.").arg(path)
                   : SceneFile::tr("%1 cannot be read: %2.")
                         .arg(path, QString::fromLocal8Bit(std::strerror(errno)));
    if (S_ISDIR(info.st_mode))
        return SceneFile::tr("%1 is a folder, not a file.").arg(path);
    if (!S_ISREG(info.st_mode))
        return SceneFile::tr("%1 is not a regular file.").arg(path);
    return {};
}

QString faultOf(TextFile::Fault fault, qsizetype offset, const QString& name) {
    switch (fault) {
    case TextFile::Fault::None:
        return {};
    case TextFile::Fault::Nul:
        return SceneFile::tr("%1 is not a text: a NUL byte stands at byte %2.")
            .arg(name)
            .arg(offset);
    case TextFile::Fault::Utf16:
        return SceneFile::tr("%1 is UTF-16 text; a scene is UTF-8.").arg(name);
    case TextFile::Fault::NotUtf8:
        break;
    }
    return SceneFile::tr("%1 is not UTF-8 text: byte %2 is no character.").arg(name).arg(offset);
}

void decode(const QByteArray& bytes, const QString& name, SceneSource& source) {
    if (bytes.size() > kMostSceneBytes) {
        source.error = SceneFile::tr("%1 is longer than 1 MiB, the limit for a scene.").arg(name);
        return;
    }
    source.bytes = bytes;
    const TextFile::Fault fault = source.file.decode(bytes);
    source.error = faultOf(fault, source.file.faultOffset(), name);
    if (!source.error.isEmpty())
        return;
    source.text = source.file.text();
    if (source.text.trimmed().isEmpty())
        source.error = SceneFile::tr("%1 is empty.").arg(name);
}

SceneSource readLibrary(const QString& name) {
    SceneSource source;
    const scenes::LibraryScene* scene = scenes::findLibraryScene(name.toStdString());
    if (!scene) {
        QStringList names;
        for (const scenes::LibraryScene& each : scenes::libraryScenes())
            names << QLatin1Char(':') + toQString(each.name);
        source.error = SceneFile::tr("There is no built-in scene :%1. There are: %2.")
                           .arg(name, names.join(QLatin1String(", ")));
        return source;
    }
    source.text = toQString(scene->source);
    source.bytes = source.text.toUtf8();
    source.title = toQString(scene->fileName);
    source.program = source.title;
    return source;
}

SceneSource readStandardInput() {
    SceneSource source;
    source.title = QStringLiteral("<stdin>");
    source.program = source.title;
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly))
        decode(input.read(kMostSceneBytes + 1), SceneFile::tr("Standard input"), source);
    else
        source.error = SceneFile::tr("Standard input cannot be read.");
    return source;
}

// "chain.py:17" where only chain.py is there: the line is taken off.
QString withoutLine(const QString& argument, int& line) {
    static const QRegularExpression pattern(QStringLiteral("^(.+):(\\d{1,7})$"));
    const QRegularExpressionMatch match = pattern.match(argument);
    if (!match.hasMatch() || QFileInfo::exists(argument))
        return argument;
    line = match.captured(2).toInt();
    return match.captured(1);
}

} // namespace

SceneSource readScene(const QString& argument) {
    if (argument == QLatin1String("-"))
        return readStandardInput();
    if (argument.startsWith(QLatin1Char(':')))
        return readLibrary(argument.mid(1));
    SceneSource source;
    const QString path = withoutLine(argument, source.line);
    source.title = QFileInfo(path).fileName();
    source.program = path;
    source.filePath = QFileInfo(path).absoluteFilePath();
    source.error = refusalOf(path);
    if (!source.error.isEmpty())
        return source;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        decode(file.read(kMostSceneBytes + 1), path, source);
    else
        source.error = SceneFile::tr("%1 cannot be read: %2.").arg(path, file.errorString());
    return source;
}

QByteArray bytesOf(const QString& path) {
    if (path.isEmpty() || !refusalOf(path).isEmpty())
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMostSceneBytes + 1) : QByteArray();
}

std::shared_ptr<scenes::SceneFiles> filesBeside(const QString& filePath) {
    if (filePath.isEmpty())
        return nullptr;
    const QString folder = QFileInfo(filePath).absolutePath();
    return std::make_shared<scenes::FolderFiles>(QFile::encodeName(folder).toStdString());
}

bool isTraceFile(const QString& path) {
    return path.endsWith(QLatin1String(".jsonl"));
}

TraceSource readTrace(const QString& path) {
    TraceSource source;
    source.title = QFileInfo(path).fileName();
    source.error = refusalOf(path);
    if (!source.error.isEmpty())
        return source;
    if (const qint64 size = QFileInfo(path).size(); size > kMostTrace) {
        source.error = SceneFile::tr("%1 has %2 MiB; a trace may have %3.")
                           .arg(path)
                           .arg(size >> 20)
                           .arg(kMostTrace >> 20);
        return source;
    }
    std::ifstream in(QFile::encodeName(path).toStdString(), std::ios::binary);
    if (!in) {
        source.error = SceneFile::tr("%1 cannot be read.").arg(path);
        return source;
    }
    source.trace = std::make_unique<Trace>();
    const ReadResult result = readJsonLines(in, *source.trace);
    const QString why = QString::fromStdString(result.error);
    if (result.events == 0) {
        source.trace.reset();
        source.error = why.isEmpty() ? SceneFile::tr("%1 is empty.").arg(path)
                                     : SceneFile::tr("%1 is no trace: %2").arg(path, why);
    } else if (!why.isEmpty()) {
        source.warning = SceneFile::tr("%1 is damaged; its first %2 events were read. %3")
                             .arg(source.title)
                             .arg(result.events)
                             .arg(why);
    }
    return source;
}

} // namespace coroscope::gui
