// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lays the parts out once; a wanted size then scales the whole.
#include "gui/export/page.h"

#include "core/export/momenttext.h"
#include "gui/stage/stagepainter.h"
#include "gui/theme/glyphs.h"

#include <QFontMetricsF>

#include <algorithm>

namespace coroscope::gui {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr double kMargin = 12;
constexpr double kHead = 40;
constexpr double kCodeLine = 18;
constexpr double kCodeSize = 11.5;
constexpr double kNumbers = 36;
constexpr double kWidestCode = 460;
constexpr double kLegendGap = 14;

QColor grey(const QColor& color) {
    const int light = qGray(color.rgb());
    return {light, light, light};
}

} // namespace

Theme themeOf(ExportLook look) {
    Theme theme = themeOf(look == ExportLook::Dark);
    if (look != ExportLook::Print)
        return theme;
    for (QColor* color :
         {&theme.window,  &theme.surface,    &theme.zone,     &theme.raised,   &theme.stage,
          &theme.line,    &theme.lineStrong, &theme.hover,    &theme.ink,      &theme.ink2,
          &theme.ink3,    &theme.accent,     &theme.onAccent, &theme.good,     &theme.goodSoft,
          &theme.bad,     &theme.badSoft,    &theme.warn,     &theme.warnSoft, &theme.accentSoft,
          &theme.keyword, &theme.string,     &theme.number,   &theme.function, &theme.comment})
        *color = grey(*color);
    for (QColor& color : theme.task)
        color = grey(color);
    for (std::size_t i = 0; i < theme.onTask.size(); ++i)
        theme.onTask[i] = qGray(theme.task[i].rgb()) > 127 ? QColor(Qt::black) : QColor(Qt::white);
    return theme;
}

Page::Page(const Trace& trace, const ExportOptions& options)
    : m_trace(trace)
    , m_options(options)
    , m_theme(themeOf(options.look)) {
    if (!m_options.lastEvent || m_options.lastEvent > trace.size())
        m_options.lastEvent = trace.size();
    if (!m_options.cursor)
        m_options.cursor = m_options.lastEvent;
    m_source = m_options.sourceText.split(u'\n');
    m_words = SourceWords(m_options.sourceText);
    arrange();
}

double Page::headHeight() const {
    return m_options.title || m_options.legend ? kHead : 8;
}

void Page::arrange() {
    ExportOptions plain = m_options;
    const bool showsSource = m_options.source && !m_options.sourceText.isEmpty();
    const QFontMetricsF code(Theme::mono(kCodeSize));
    if (showsSource) {
        for (const QString& line : m_source)
            m_sourceWidth = std::max(m_sourceWidth, code.horizontalAdvance(line) + kNumbers);
        m_sourceWidth = std::min(m_sourceWidth, kWidestCode) + kMargin;
        plain.size.rwidth() = std::max(0.0, plain.size.width() - m_sourceWidth);
    }
    if (m_options.show != ExportShow::Stage)
        m_figure.emplace(m_trace, plain);
    double y = headHeight();
    double width = 0;
    m_stageAt = QPointF(0, y);
    if (hasStage()) {
        width = kStageSize.width();
        y += kStageSize.height();
    }
    m_timelineAt = QPointF(0, y);
    if (m_figure) {
        const QSizeF size = m_figure->size();
        width = std::max(width, size.width());
        y += size.height();
    }
    m_stageAt.setX(std::max(0.0, (width - kStageSize.width()) / 2));
    if (showsSource) {
        m_sourceLeft = width + kMargin;
        width += m_sourceWidth + kMargin;
        y = std::max(y, headHeight() + static_cast<double>(m_source.size()) * kCodeLine + kMargin);
    }
    m_content = {width, y};
    m_size = m_content;
    const QSizeF wanted = m_options.size;
    if (wanted.width() > 0)
        m_size.setWidth(wanted.width());
    m_scale = m_size.width() / width;
    if (wanted.height() > 0)
        m_scale = std::min(m_scale, wanted.height() / y);
    m_size.setHeight(wanted.height() > 0 ? wanted.height() : y * m_scale);
    m_offset = {(m_size.width() - width * m_scale) / 2, (m_size.height() - y * m_scale) / 2};
}

void Page::transform(QPainter& painter) const {
    painter.translate(m_offset);
    painter.scale(m_scale, m_scale);
}

StageLayout Page::stageAt(const State& state) const {
    StageOptions options;
    options.source = m_source;
    options.words = &m_words;
    options.stopMessage = m_options.stopMessage;
    StageLayout layout = layoutStage(state, m_trace, options, kStageSize);
    layout.isPicture = true;
    return layout;
}

void Page::paint(QPainter& painter) const {
    paintStill(painter);
    painter.save();
    transform(painter);
    const bool needsState = hasStage() || m_sourceLeft > 0;
    const State state = needsState ? replay(m_trace, m_options.cursor) : State();
    if (hasStage())
        paintStageAt(painter, stageAt(state));
    if (m_sourceLeft > 0)
        paintSource(painter, hasStage() ? state.line : 0);
    painter.restore();
}

void Page::paintStill(QPainter& painter) const {
    painter.fillRect(QRectF(QPointF(0, 0), m_size), m_theme.surface);
    painter.save();
    transform(painter);
    paintHead(painter);
    if (m_figure) {
        painter.translate(m_timelineAt);
        m_figure->paint(painter, m_theme);
    }
    painter.restore();
}

void Page::paintMoment(QPainter& painter, const StageLayout* stage, std::size_t cursor) const {
    painter.save();
    transform(painter);
    if (stage)
        paintStageAt(painter, *stage);
    if (m_sourceLeft > 0)
        paintSource(painter, replay(m_trace, cursor).line);
    if (m_figure) {
        painter.translate(m_timelineAt);
        painter.setRenderHint(QPainter::Antialiasing);
        m_figure->paintCursor(painter, m_theme, cursor);
    }
    painter.restore();
}

void Page::paintStageAt(QPainter& painter, const StageLayout& layout) const {
    painter.save();
    painter.translate(m_stageAt);
    const QRectF place(QPointF(0, 0), kStageSize);
    painter.setClipRect(place, Qt::IntersectClip);
    painter.fillRect(place, m_theme.stage);
    painter.scale(layout.scale, layout.scale);
    paintStage(painter, layout, m_theme);
    painter.restore();
}

QString Page::rangeWords() const {
    const auto seconds = [this](std::size_t event) {
        return QString::fromStdString(momentText(m_trace.timeOf(event)));
    };
    if (m_options.show == ExportShow::Stage)
        return Export::tr("event %1, %2 s").arg(m_options.cursor).arg(seconds(m_options.cursor));
    return Export::tr("%1 s to %2 s")
        .arg(seconds(m_options.firstEvent), seconds(m_options.lastEvent));
}

void Page::paintHead(QPainter& painter) const {
    double right = m_content.width() - kMargin;
    const double middle = headHeight() / 2;
    if (m_options.title) {
        const QFont font = Theme::text(12.5);
        const QString words = rangeWords();
        const double width = QFontMetricsF(font).horizontalAdvance(words);
        painter.setFont(font);
        painter.setPen(m_theme.ink3);
        painter.drawText(QRectF(right - width - 1, 0, width + 2, headHeight()),
                         Qt::AlignVCenter | Qt::AlignRight, words);
        right -= width + 2 * kMargin;
    }
    if (m_options.legend && m_figure)
        right = paintLegend(painter, right, middle);
    if (!m_options.title)
        return;
    const QFont font = Theme::text(15, 600);
    const double room = std::max(40.0, right - 2 * kMargin);
    painter.setFont(font);
    painter.setPen(m_theme.ink);
    painter.drawText(QRectF(kMargin, 0, room, headHeight()), Qt::AlignVCenter,
                     elideMiddle(m_options.titleText, font, room));
}

// From the right end to the left; gives where it begins.
double Page::paintLegend(QPainter& painter, double right, double y) const {
    const QFont font = Theme::text(12);
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto word = [&](const QString& text) {
        right -= metrics.horizontalAdvance(text);
        painter.setFont(font);
        painter.setPen(m_theme.ink2);
        painter.drawText(QPointF(right, y + 4.5), text);
        right -= 28;
        const QRectF sample(right, y - 6, 22, 12);
        right -= kLegendGap;
        return sample;
    };
    const QRectF wait = word(TimelineNames::tr("waiting"));
    painter.setPen(QPen(m_theme.ink2, 2));
    painter.drawLine(QPointF(wait.left(), y), QPointF(wait.right(), y));
    const QRectF ready = word(TimelineNames::tr("ready"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(hatch(m_theme.ink2));
    painter.drawRoundedRect(ready, 3, 3);
    const QRectF running = word(TimelineNames::tr("running"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink2);
    painter.drawRoundedRect(running, 3, 3);
    return right;
}

void Page::paintSource(QPainter& painter, std::uint32_t line) const {
    painter.save();
    const QRectF place(m_sourceLeft, headHeight(), m_sourceWidth,
                       m_content.height() - headHeight());
    painter.fillRect(place, m_theme.surface);
    painter.setClipRect(place, Qt::IntersectClip);
    const QFont font = Theme::mono(kCodeSize);
    const double room = m_sourceWidth - kNumbers;
    for (qsizetype i = 0; i < m_source.size(); ++i) {
        const QRectF row(m_sourceLeft, headHeight() + static_cast<double>(i) * kCodeLine,
                         m_sourceWidth, kCodeLine);
        if (static_cast<std::uint32_t>(i + 1) == line)
            painter.fillRect(row, m_theme.accentSoft);
        painter.setFont(font);
        painter.setPen(m_theme.ink3);
        painter.drawText(QRectF(row.left(), row.top(), kNumbers - 10, kCodeLine),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        paintText(painter, {row.left() + kNumbers, row.center().y()}, room, m_source[i], font,
                  m_theme.ink);
    }
    painter.restore();
}

} // namespace coroscope::gui
