// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The one way in which a run becomes a file, for the window and the command line alike. Pictures
// are drawn by the same geometry as the screen.
#pragma once

#include "core/trace/trace.h"
#include "gui/export/exportformat.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>

namespace coroscope::gui {

// Called with the share that is done, 0 to 1; false stops the export.
using ExportProgress = std::function<bool(double)>;

struct ExportResult {
    QByteArray bytes;
    QString error; // not empty: it cannot be done
    bool isStopped = false;
};

// The file's bytes. The same trace and options give the same bytes.
[[nodiscard]] ExportResult exportedBytes(const Trace& trace, const ExportOptions& options,
                                         ExportFormat format, const ExportProgress& progress = {});
// Writes them to `path`. False with a message in `error` where it cannot (an empty one: it was
// stopped); an older file then stays as it was.
bool exportRun(const Trace& trace, const ExportOptions& options, ExportFormat format,
               const QString& path, QString* error, const ExportProgress& progress = {});
// The same in the format of the path's extension.
bool exportRun(const Trace& trace, const ExportOptions& options, const QString& path,
               QString* error);
// "chain" of "chain.py"
[[nodiscard]] QString exportTitle(const QString& title);
// The options with what they leave open settled: a picture ends where the program does, data hold
// every event.
[[nodiscard]] ExportOptions settled(const Trace& trace, ExportOptions options, ExportFormat format);
// The player's own parts tell the rest.
[[nodiscard]] ExportOptions pictureInPlayer(ExportOptions options);
// The picture, for previews and the clipboard.
[[nodiscard]] QImage renderPicture(const Trace& trace, const ExportOptions& options);

} // namespace coroscope::gui
