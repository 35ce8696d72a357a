// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The timeline as a file: a picture, the events, or a trace for other viewers. The picture is drawn
// by the same geometry as the screen.
#pragma once

#include "core/trace/trace.h"

#include <QImage>
#include <QSizeF>
#include <QString>

namespace coroscope::gui {

struct ExportOptions {
    bool dark = false;
    bool legend = true;
    bool title = true;
    QString titleText;
    QSizeF size; // logical pixels; an empty width: as wide as the range needs
    std::size_t firstEvent = 1;
    std::size_t lastEvent = 0; // 0: the last of the trace
    double scale = 2;          // device pixels a logical one (PNG)
};

// Writes `path` in the format of its extension: svg, pdf, png, jsonl (events as JSON Lines), json
// (Chrome trace, for Perfetto). False with a message in `error` where it cannot; an older file then
// stays as it was.
bool exportTimeline(const Trace& trace, const ExportOptions& options, const QString& path,
                    QString* error);
// The picture, for previews and the clipboard.
[[nodiscard]] QImage renderTimeline(const Trace& trace, const ExportOptions& options);

} // namespace coroscope::gui
