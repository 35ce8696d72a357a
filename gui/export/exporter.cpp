// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function a format; every file is written by OutputFile.
#include "gui/export/exporter.h"

#include "core/export/chrometrace.h"
#include "core/export/mermaid.h"
#include "core/export/tables.h"
#include "core/trace/jsonlines.h"
#include "gui/export/film.h"
#include "gui/export/gifwriter.h"
#include "gui/export/page.h"
#include "gui/export/playerpicture.h"
#include "gui/export/programsource.h"
#include "gui/export/svgdevice.h"
#include "gui/export/webmwriter.h"
#include "gui/report/playerpage.h"
#include "gui/report/steptable.h"
#include "gui/session/stops.h"
#include "gui/storage/outputfile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>

#include <algorithm>
#include <sstream>

namespace coroscope::gui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr std::size_t kMostPlayerEvents = 20'000;
constexpr double kMostPixels = 30'000; // of a PNG's side
constexpr double kMostPoints = 14'400; // of a PDF page's side

EventRange rangeOf(const Trace& trace, const ExportOptions& options) {
    return EventRange{static_cast<std::uint32_t>(options.firstEvent),
                      static_cast<std::uint32_t>(options.lastEvent)}
        .within(trace);
}

QByteArray svgOf(const Trace& trace, const ExportOptions& options) {
    const Page page(trace, options);
    SvgDevice device(page.size(),
                     options.textStaysText ? SvgDevice::Text::Text : SvgDevice::Text::Outlines);
    QPainter painter(&device);
    page.paint(painter);
    painter.end();
    return device.document(options.titleText);
}

// Qt writes the hour of making into the file; the same run is to give the same bytes.
void dropDate(QByteArray& pdf) {
    const qsizetype at = pdf.indexOf("/CreationDate (D:");
    if (at < 0)
        return;
    for (qsizetype i = at + 17; i < pdf.size() && pdf[i] != ')'; ++i) {
        if (pdf[i] >= '0' && pdf[i] <= '9')
            pdf[i] = i == at + 17 ? '2' : i == at + 22 || i == at + 24 ? '1' : '0';
    }
}

QByteArray pdfOf(const Trace& trace, const ExportOptions& options) {
    const Page page(trace, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QSizeF points = page.size() * 0.75; // 96 pixels are 72 points
    const double longest = std::max(points.width(), points.height());
    const double shrink = std::min(1.0, kMostPoints / longest);
    points *= shrink;
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96);
    writer.setTitle(options.titleText);
    QPainter painter(&writer);
    painter.scale(shrink, shrink);
    page.paint(painter);
    painter.end();
    QByteArray bytes = buffer.data();
    dropDate(bytes);
    return bytes;
}

QByteArray pngOf(const Trace& trace, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    renderPicture(trace, options).save(&buffer, "PNG");
    return bytes;
}

QByteArray jsonLinesOf(const Trace& trace, const ExportOptions& options) {
    std::ostringstream out;
    JsonLinesWriter(trace).write(out, rangeOf(trace, options).last);
    return QByteArray::fromStdString(out.str());
}

ExportResult playerOf(const Trace& trace, const ExportOptions& options,
                      const ExportProgress& progress) {
    const EventRange range = rangeOf(trace, options);
    if (range.last - range.first >= kMostPlayerEvents)
        return {{},
                Export::tr("The player holds at most %1 events: choose a shorter range.")
                    .arg(kMostPlayerEvents)};
    const ExportOptions still = pictureInPlayer(options);
    PlayerInput input;
    input.title = options.titleText;
    input.source = options.sourceText;
    input.isDark = options.look == ExportLook::Dark;
    input.timeline = playerTimeline(trace, still);
    input.timeline.svg = svgOf(trace, still);
    ExportResult result;
    result.bytes = playerPage(trace, range, input, progress);
    result.isStopped = result.bytes.isEmpty();
    return result;
}

ExportResult filmOf(const Trace& trace, const ExportOptions& options, ExportFormat format,
                    const ExportProgress& progress) {
    const bool isGif = format == ExportFormat::Gif;
    Film film(trace, options, isGif ? Film::Motion::Steps : Film::Motion::Smooth);
    if (film.steps() > Film::kMostSteps)
        return {{},
                Export::tr("An animation holds at most %1 steps, and this range has %2: choose a "
                           "shorter one.")
                    .arg(Film::kMostSteps)
                    .arg(film.steps())};
    ExportResult result;
    result.bytes = isGif ? writeGif(film, progress) : writeWebm(film, progress);
    result.isStopped = result.bytes.isEmpty();
    return result;
}

ExportResult steps(const Trace& trace, const ExportOptions& options,
                   const ExportProgress& progress) {
    ExportResult result;
    result.bytes = markdownSteps(trace, rangeOf(trace, options), options.titleText, progress);
    result.isStopped = result.bytes.isEmpty();
    return result;
}

bool fail(QString* error, const QString& message) {
    if (error)
        *error = message;
    return false;
}

} // namespace

ExportOptions pictureInPlayer(ExportOptions options) {
    options.show = ExportShow::Timeline;
    options.title = options.legend = options.source = false;
    options.size = {};
    return options;
}

QString exportTitle(const QString& title) {
    return title.section(u'.', 0, 0);
}

ExportOptions settled(const Trace& trace, ExportOptions options, ExportFormat format) {
    if (options.lastEvent == 0 && rowOf(format).kind != FormatRow::Kind::Data)
        options.lastEvent = endWithoutCleanup(trace);
    if (options.lastEvent == 0 || options.lastEvent > trace.size())
        options.lastEvent = trace.size();
    options.firstEvent =
        std::clamp<std::size_t>(options.firstEvent, 1, std::max<std::size_t>(1, options.lastEvent));
    if (options.cursor == 0 || options.cursor > trace.size())
        options.cursor = options.lastEvent;
    return options;
}

QImage renderPicture(const Trace& trace, const ExportOptions& wanted) {
    const Page page(trace, settled(trace, wanted, ExportFormat::Png));
    const ExportOptions& options = page.options();
    // A picture that no memory holds is made smaller, not refused.
    const QSizeF size = page.size();
    const double longest = std::max(size.width(), size.height());
    const double scale = std::min(options.scale, kMostPixels / longest);
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    page.paint(painter);
    return image;
}

ExportResult exportedBytes(const Trace& trace, const ExportOptions& wanted, ExportFormat format,
                           const ExportProgress& progress) {
    const ExportOptions options = settled(trace, wanted, format);
    const EventRange range = rangeOf(trace, options);
    switch (format) {
    case ExportFormat::Svg:
        return {svgOf(trace, options), {}};
    case ExportFormat::Png:
        return {pngOf(trace, options), {}};
    case ExportFormat::Pdf:
        return {pdfOf(trace, options), {}};
    case ExportFormat::Player:
        return playerOf(trace, options, progress);
    case ExportFormat::Gif:
    case ExportFormat::Webm:
        return filmOf(trace, options, format, progress);
    case ExportFormat::ChromeTrace:
        return {QByteArray::fromStdString(chromeTrace(trace, range)), {}};
    case ExportFormat::EventsCsv:
        return {QByteArray::fromStdString(eventsCsv(trace, range)), {}};
    case ExportFormat::SpansCsv:
        return {QByteArray::fromStdString(spansCsv(trace, range)), {}};
    case ExportFormat::Markdown:
        return steps(trace, options, progress);
    case ExportFormat::MermaidSequence:
        return {QByteArray::fromStdString(mermaidSequence(trace, range)), {}};
    case ExportFormat::MermaidGantt:
        return {QByteArray::fromStdString(mermaidGantt(trace, range)), {}};
    case ExportFormat::JsonLines:
        return {jsonLinesOf(trace, options), {}};
    case ExportFormat::Cpp:
        return programOf(options);
    }
    return {};
}

bool exportRun(const Trace& trace, const ExportOptions& options, ExportFormat format,
               const QString& path, QString* error, const ExportProgress& progress) {
    OutputFile file(path); // first: what cannot be written need not be made
    if (!file.error().isEmpty())
        return fail(error, file.error());
    const ExportResult result = exportedBytes(trace, options, format, progress);
    if (!result.error.isEmpty() || result.isStopped)
        return fail(error, result.error);
    if (!file.write(result.bytes) || !file.commit())
        return fail(error, file.error());
    return true;
}

bool exportRun(const Trace& trace, const ExportOptions& options, const QString& path,
               QString* error) {
    const QString extension = QFileInfo(path).suffix().toLower();
    const std::optional<ExportFormat> format = formatNamed(extension);
    if (!format)
        return fail(
            error,
            Export::tr("Unknown format \"%1\": use one of %2.").arg(extension, formatNames()));
    return exportRun(trace, options, *format, path, error);
}

} // namespace coroscope::gui
