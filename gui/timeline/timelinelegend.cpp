// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The legend's entries, right-aligned; those that do not fit are left out.
#include "gui/timeline/timelinelegend.h"

#include "gui/theme/glyphs.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kBulb = 14;

enum class Sample { Bar, Hatch, Line, ThinLine, Tick, Print, Frame, Value, Dots, Area, Error };

double widthOf(Sample sample) {
    switch (sample) {
    case Sample::Tick:
    case Sample::Error:
        return 13;
    case Sample::Print:
        return 11;
    case Sample::Value:
        return 33;
    default:
        return 22;
    }
}

void paintSample(QPainter& painter, Sample sample, const QRectF& rect, const Theme& theme) {
    painter.setPen(Qt::NoPen);
    switch (sample) {
    case Sample::Bar:
        painter.setBrush(theme.ink2);
        painter.drawRoundedRect(rect, 3, 3);
        break;
    case Sample::Hatch:
        painter.setBrush(hatch(theme.ink2));
        painter.drawRoundedRect(rect, 3, 3);
        break;
    case Sample::Line:
    case Sample::ThinLine:
        painter.setPen(QPen(theme.ink2, sample == Sample::Line ? 2 : 1.5));
        painter.drawLine(QPointF(rect.left(), rect.center().y()),
                         QPointF(rect.right(), rect.center().y()));
        break;
    case Sample::Tick:
        drawStateIcon(painter, StateIcon::Done, rect.adjusted(0, -0.5, 0, 0.5), theme.ink2);
        break;
    case Sample::Print:
        drawPrintMark(painter, rect.center(), theme);
        break;
    case Sample::Frame:
        painter.setPen(QPen(theme.ink2, 1.2));
        painter.setBrush(Theme::mix(theme.ink2, theme.surface, 0.16));
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
        break;
    case Sample::Dots:
        for (double x = rect.left(); x + 4 <= rect.right(); x += 6)
            painter.fillRect(QRectF(x, rect.center().y() - 1, 4, 4), theme.ink2);
        break;
    case Sample::Area: {
        const QPolygonF hill({rect.bottomLeft(),
                              {rect.left() + 7, rect.top() + 4},
                              {rect.left() + 14, rect.top() + 6},
                              {rect.right(), rect.top() + 2},
                              rect.bottomRight()});
        painter.setBrush(Theme::mix(theme.ink2, theme.surface, 0.25));
        painter.drawPolygon(hill);
        painter.setPen(QPen(theme.ink2, 1.2));
        painter.drawPolyline(hill);
        break;
    }
    case Sample::Error:
        drawStateIcon(painter, StateIcon::Error, rect.adjusted(0, -0.5, 0, 0.5), theme.bad);
        break;
    case Sample::Value:
        drawPill(painter, QPointF(rect.left(), rect.center().y()), 16, QStringLiteral("'v'"),
                 Theme::mono(11), theme.goodSoft, theme.good);
        break;
    }
}

} // namespace

TimelineLegend::TimelineLegend(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setAccessibleName(tr("Legend of the timeline"));
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & Change::Settings)
            update();
    });
}

QSize TimelineLegend::sizeHint() const {
    return {540, 34};
}

void TimelineLegend::setGroupsShown(bool areShown) {
    if (m_areGroupsShown == areShown)
        return;
    m_areGroupsShown = areShown;
    update();
}

void TimelineLegend::setFramesShown(bool areShown) {
    m_areFramesShown = areShown;
    update();
}

struct TimelineLegend::Entry {
    Sample sample;
    QString text;
};

std::vector<TimelineLegend::Entry> TimelineLegend::entries() const {
    const std::vector<Entry> lanes = {{Sample::Bar, tr("running")},
                                      {Sample::Hatch, tr("ready")},
                                      {Sample::Line, tr("waiting")},
                                      {Sample::Tick, tr("done")},
                                      {Sample::Print, tr("print")}};
    const std::vector<Entry> frames = {{Sample::Bar, tr("handle runs")},
                                       {Sample::Frame, tr("frame runs")},
                                       {Sample::ThinLine, tr("frame suspended")},
                                       {Sample::Value, tr("handed back")},
                                       {Sample::Print, tr("print")}};
    const std::vector<Entry> groups = {{Sample::Dots, tr("running")},
                                       {Sample::Area, tr("how many wait")},
                                       {Sample::Error, tr("raised")}};
    return m_areGroupsShown ? groups : m_areFramesShown ? frames : lanes;
}

int TimelineLegend::shownWidth() const {
    const QFontMetricsF metrics(Theme::text(12));
    if (m_session.coversFuture())
        return int(std::ceil(kBulb + 6 + metrics.horizontalAdvance(predicting())));
    double width = 0;
    for (const Entry& entry : entries())
        width += widthOf(entry.sample) + 6 + metrics.horizontalAdvance(entry.text) + 14;
    return static_cast<int>(std::ceil(width)) - 13;
}

QString TimelineLegend::predicting() const {
    return tr("Predict mode: the future is covered");
}

void TimelineLegend::paintPredicting(QPainter& painter, const QFont& font,
                                     const Theme& theme) const {
    const double words =
        std::min(QFontMetricsF(font).horizontalAdvance(predicting()), width() - kBulb - 6.0);
    const QRectF text(width() - words, 0, words, height());
    painter.setFont(font);
    painter.setPen(theme.ink2);
    painter.drawText(text, Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(predicting(), Qt::ElideRight, words + 1));
    drawIcon(painter, Icon::Bulb,
             QRectF(text.left() - 6 - kBulb, (height() - kBulb) / 2.0, kBulb, kBulb), theme.ink2);
}

void TimelineLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::text(12);
    if (m_session.coversFuture())
        return paintPredicting(painter, font, theme);
    const QFontMetricsF metrics(font);
    double right = width();
    const std::vector<Entry> all = entries();
    for (auto entry = all.rbegin(); entry != all.rend(); ++entry) {
        const double words = metrics.horizontalAdvance(entry->text);
        const double sample = widthOf(entry->sample);
        const double left = right - words - 6 - sample;
        if (left < 0)
            break;
        painter.setFont(font);
        painter.setPen(theme.ink2);
        painter.drawText(QRectF(right - words, 0, words + 1, height()), Qt::AlignVCenter,
                         entry->text);
        paintSample(painter, entry->sample, QRectF(left, (height() - 12) / 2.0, sample, 12), theme);
        right = left - 14;
    }
}

} // namespace coroscope::gui
