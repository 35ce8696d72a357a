// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reads what a user names: a scene's file, a built-in scene (":chain"), standard input ("-"), a
// recorded trace. Refuses with one readable message; never blocks on what is no regular file.
#pragma once

#include "core/trace/trace.h"
#include "gui/storage/textfile.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace coroscope::scenes {
class SceneFiles;
}

namespace coroscope::gui {

constexpr qint64 kMostSceneBytes = 1 << 20;

struct SceneSource {
    QString text;
    QByteArray bytes; // as the file has them
    QString title;    // "chain.py"
    QString filePath; // empty for built-in scenes and standard input
    QString program;  // what the scene's reprs call its file: the path as it was named
    int line = 0;     // "file.py:12"; 0: none
    TextFile file;    // how its text is written back; `text` has plain line ends
    QString error;    // empty: it was read
};

[[nodiscard]] SceneSource readScene(const QString& argument);
// What a scene in that file may import; null without a file.
[[nodiscard]] std::shared_ptr<scenes::SceneFiles> filesBeside(const QString& filePath);

struct TraceSource {
    std::unique_ptr<Trace> trace; // null with an error
    QString title;
    QString error;
    QString warning; // it was read up to a damaged line
};

// A file's bytes as they are now, up to a little over the limit of a scene; empty where it cannot
// be read or is none.
[[nodiscard]] QByteArray bytesOf(const QString& path);

[[nodiscard]] bool isTraceFile(const QString& path); // by its name: .jsonl
[[nodiscard]] TraceSource readTrace(const QString& path);

} // namespace coroscope::gui
