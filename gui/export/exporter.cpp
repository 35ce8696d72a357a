// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One function a format; every byte goes through QSaveFile, and its length is checked.
#include "gui/export/exporter.h"

#include "core/trace/jsonlines.h"
#include "gui/export/chrometrace.h"
#include "gui/export/figure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <sstream>

namespace coroscope::gui {

namespace {

QByteArray svgOf(const Trace& trace, const ExportOptions& options) {
    const Figure figure(trace, options);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size = figure.size();
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(options.titleText.toHtmlEscaped()); // Qt writes it as it stands
    QPainter painter(&generator);
    figure.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const Trace& trace, const ExportOptions& options) {
    const Figure figure(trace, options);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = figure.size() * 0.75; // 96 pixels are 72 points
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(96);
    writer.setTitle(options.titleText);
    QPainter painter(&writer);
    figure.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pngOf(const Trace& trace, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    renderTimeline(trace, options).save(&buffer, "PNG");
    return bytes;
}

QByteArray jsonLinesOf(const Trace& trace, const ExportOptions& options) {
    std::ostringstream out;
    JsonLinesWriter(trace).write(out, options.lastEvent ? options.lastEvent : trace.size());
    return QByteArray::fromStdString(out.str());
}

bool fail(QString* error, const QString& message) {
    if (error)
        *error = message;
    return false;
}

bool save(const QByteArray& bytes, const QString& path, QString* error) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(error, QCoreApplication::translate("Export", "Cannot write %1: %2")
                               .arg(path, file.errorString()));
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(error, QCoreApplication::translate("Export", "Writing %1 failed: %2")
                               .arg(path, file.errorString()));
    }
    return true;
}

} // namespace

QImage renderTimeline(const Trace& trace, const ExportOptions& options) {
    const Figure figure(trace, options);
    // A picture that no memory holds is made smaller, not refused.
    constexpr double kMostPixels = 30'000;
    const QSizeF size = figure.size();
    const double longest = std::max(size.width(), size.height());
    const double scale = std::min(options.scale, kMostPixels / longest);
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    figure.paint(painter);
    return image;
}

bool exportTimeline(const Trace& trace, const ExportOptions& options, const QString& path,
                    QString* error) {
    const QString format = QFileInfo(path).suffix().toLower();
    if (format == QLatin1String("svg"))
        return save(svgOf(trace, options), path, error);
    if (format == QLatin1String("pdf"))
        return save(pdfOf(trace, options), path, error);
    if (format == QLatin1String("png"))
        return save(pngOf(trace, options), path, error);
    if (format == QLatin1String("jsonl"))
        return save(jsonLinesOf(trace, options), path, error);
    if (format == QLatin1String("json"))
        return save(chromeTraceOf(trace, options.firstEvent, options.lastEvent), path, error);
    return fail(error, QCoreApplication::translate(
                           "Export", "Unknown format \"%1\": use svg, pdf, png, jsonl or json.")
                           .arg(format));
}

} // namespace coroscope::gui
