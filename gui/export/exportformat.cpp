// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The table of formats, in the order of the dialog's list.
#include "gui/export/exportformat.h"

#include <algorithm>

namespace coroscope::gui {

const std::vector<FormatRow>& exportFormats() {
    using Kind = FormatRow::Kind;
    static const std::vector<FormatRow> rows{
        {ExportFormat::Svg, Kind::Picture, "svg", "svg", "SVG",
         QT_TRANSLATE_NOOP("Export", "Vector picture")},
        {ExportFormat::Png, Kind::Picture, "png", "png", "PNG",
         QT_TRANSLATE_NOOP("Export", "Picture")},
        {ExportFormat::Pdf, Kind::Picture, "pdf", "pdf", "PDF",
         QT_TRANSLATE_NOOP("Export", "Page")},
        {ExportFormat::Player, Kind::Moving, "html", "html", "HTML",
         QT_TRANSLATE_NOOP("Export", "Player, one file")},
        {ExportFormat::Gif, Kind::Moving, "gif", "gif", "GIF",
         QT_TRANSLATE_NOOP("Export", "Animation")},
        {ExportFormat::Webm, Kind::Moving, "webm", "webm", "WEBM",
         QT_TRANSLATE_NOOP("Export", "Video")},
        {ExportFormat::ChromeTrace, Kind::Data, "perfetto", "json", "JSON",
         QT_TRANSLATE_NOOP("Export", "Perfetto trace")},
        {ExportFormat::EventsCsv, Kind::Data, "csv-events", "csv", "CSV",
         QT_TRANSLATE_NOOP("Export", "Table of events")},
        {ExportFormat::SpansCsv, Kind::Data, "csv-spans", "csv", "CSV",
         QT_TRANSLATE_NOOP("Export", "Table of spans")},
        {ExportFormat::Markdown, Kind::Data, "markdown", "md", "MD",
         QT_TRANSLATE_NOOP("Export", "Table of steps")},
        {ExportFormat::MermaidSequence, Kind::Data, "mermaid-sequence", "mmd", "MMD",
         QT_TRANSLATE_NOOP("Export", "Sequence diagram")},
        {ExportFormat::MermaidGantt, Kind::Data, "mermaid-gantt", "mmd", "MMD",
         QT_TRANSLATE_NOOP("Export", "Gantt diagram")},
        {ExportFormat::JsonLines, Kind::Data, "jsonl", "jsonl", "JSONL",
         QT_TRANSLATE_NOOP("Export", "Events, to open again")},
        {ExportFormat::Cpp, Kind::Data, "cpp", "cpp", "C++",
         QT_TRANSLATE_NOOP("Export", "C++20 program")},
    };
    return rows;
}

const FormatRow& rowOf(ExportFormat format) {
    return exportFormats()[static_cast<std::size_t>(format)];
}

QString wordsOf(ExportFormat format) {
    return QCoreApplication::translate("Export", rowOf(format).words);
}

std::optional<ExportFormat> formatNamed(const QString& name) {
    const auto& rows = exportFormats();
    auto found = std::find_if(rows.begin(), rows.end(), [&](const FormatRow& row) {
        return name == QLatin1String(row.name);
    });
    if (found == rows.end())
        found = std::find_if(rows.begin(), rows.end(), [&](const FormatRow& row) {
            return name == QLatin1String(row.extension);
        });
    return found == rows.end() ? std::nullopt : std::optional(found->format);
}

bool isFilm(ExportFormat format) {
    return format == ExportFormat::Gif || format == ExportFormat::Webm;
}

QString formatNames() {
    QStringList names;
    for (const FormatRow& row : exportFormats())
        names << QLatin1String(row.name);
    return names.join(QStringLiteral(", "));
}

} // namespace coroscope::gui
