// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a run can be exported as, and with which options: one table for the window and the command
// line.
#pragma once

#include <QCoreApplication>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace coroscope::gui {

enum class ExportFormat {
    Svg,
    Png,
    Pdf,
    Player,
    Gif,
    Webm,
    ChromeTrace,
    EventsCsv,
    SpansCsv,
    Markdown,
    MermaidSequence,
    MermaidGantt,
    JsonLines,
    Cpp,
};

struct FormatRow {
    enum class Kind { Picture, Moving, Data };
    ExportFormat format;
    Kind kind;
    const char* name;      // of --as: "csv-spans"
    const char* extension; // "csv"
    const char* tag;       // on its badge: "CSV"
    const char* words;     // to be translated in the context Export
};
[[nodiscard]] const std::vector<FormatRow>& exportFormats();
[[nodiscard]] const FormatRow& rowOf(ExportFormat format);
[[nodiscard]] QString wordsOf(ExportFormat format);
// By its name or, where no name fits, the first with that extension.
[[nodiscard]] std::optional<ExportFormat> formatNamed(const QString& name);
[[nodiscard]] QString formatNames(); // "svg, png, …", for messages

// A film shows the stage above the timeline unless it is told otherwise.
[[nodiscard]] bool isFilm(ExportFormat format);

enum class ExportLook { Light, Dark, Print };
enum class ExportShow { Timeline, Stage, Both };

struct ExportOptions {
    ExportLook look = ExportLook::Light;
    ExportShow show = ExportShow::Timeline;
    bool legend = true;
    bool title = true;
    bool arrows = true;        // created by, woken by, cancelled by
    bool foldsIdle = true;     // idle time
    bool source = false;       // the program beside the picture
    bool textStaysText = true; // SVG: else outlines, which look alike without the fonts
    QString titleText;
    QString sourceText;
    QString stopMessage; // of a run that a deadlock or a limit ended
    QSizeF size;         // logical pixels; an empty width: as wide as the range needs
    std::size_t firstEvent = 1;
    std::size_t lastEvent = 0; // 0: the last of the trace
    std::size_t cursor = 0;    // the stage's moment; 0: the last of the range
    QStringList lanes;         // names of the tasks to show; empty: all
    double scale = 2;          // device pixels a logical one (PNG)
};

} // namespace coroscope::gui
