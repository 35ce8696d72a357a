// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The numbers at the right of the toolbar.
#include "gui/app/transportbar.h"
#include "gui/session/session.h"
#include "gui/theme/groupeddigits.h"

#include <QPainter>

#include <cmath>

namespace coroscope::gui {

namespace {
constexpr double kGap = 22;
constexpr double kBoxPadding = 14; // with the border
constexpr double kBoxGap = 9;
constexpr double kBoxHeight = 38;
} // namespace

Readouts::Readouts(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (!(changes & (Changes(Change::Cursor) | Change::Trace | Change::Settings)))
            return;
        setAccessibleName(tr("Event %1 of %2, iteration %3 of %4, virtual time %5")
                              .arg(events().value, events().total, iterations().value,
                                   iterations().total, time()));
        updateGeometry();
        update();
    });
}

void Readouts::setRoom(double room) {
    m_room = room;
    updateGeometry();
    update();
}

Readouts::Pair Readouts::events() const {
    return {tr("Event"), groupedDigits(m_session.cursor()),
            groupedDigits(m_session.eventCount()) +
                (m_session.isRunComplete() || m_session.eventCount() == 0 ? QString()
                                                                          : QStringLiteral("+"))};
}

Readouts::Pair Readouts::iterations() const {
    return {tr("Iteration"), groupedDigits(m_session.state().iteration),
            groupedDigits(m_session.iterationCount())};
}

QString Readouts::time() const {
    return tr("t = %1 s").arg(QString::number(m_session.state().time, 'f', 3));
}

double Readouts::widthOf(const Pair& pair) const {
    const QFontMetricsF small(Theme::text(11));
    const double number =
        QFontMetricsF(Theme::mono(14, 600)).horizontalAdvance(pair.value) +
        QFontMetricsF(Theme::mono(14)).horizontalAdvance(QStringLiteral(" / ") + pair.total);
    return std::max(small.horizontalAdvance(pair.label), number);
}

double Readouts::boxWidth(Detail detail) const {
    const double clock = QFontMetricsF(Theme::mono(19, 600)).horizontalAdvance(time());
    const double word = QFontMetricsF(Theme::text(12)).horizontalAdvance(tr("Virtual time"));
    return 2 * kBoxPadding + clock + (detail == Detail::Everything ? word + kBoxGap : 0);
}

double Readouts::widthOf(Detail detail) const {
    const double gap = detail == Detail::Everything ? kGap : kGap / 2;
    double width = boxWidth(detail);
    if (detail >= Detail::Event)
        width += widthOf(events()) + gap;
    if (detail >= Detail::Numbers)
        width += widthOf(iterations()) + gap;
    return width;
}

Readouts::Detail Readouts::detail() const {
    for (const Detail detail : {Detail::Everything, Detail::Numbers, Detail::Event})
        if (widthOf(detail) <= m_room)
            return detail;
    return Detail::Clock;
}

QSize Readouts::sizeHint() const {
    return {static_cast<int>(std::ceil(widthOf(detail()))), 40};
}

void Readouts::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Detail shown = detail();
    const double gap = shown == Detail::Everything ? kGap : kGap / 2;
    double right = width() - boxWidth(shown) - gap;
    if (shown >= Detail::Numbers) {
        paintPair(painter, iterations(), right, theme);
        right -= widthOf(iterations()) + gap;
    }
    if (shown >= Detail::Event)
        paintPair(painter, events(), right, theme);
    paintClock(painter, shown, theme);
}

void Readouts::paintPair(QPainter& painter, const Pair& pair, double right,
                         const Theme& theme) const {
    painter.setFont(Theme::text(11));
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(0, 4, right, 14), Qt::AlignRight | Qt::AlignVCenter, pair.label);
    const QRectF row(0, 18, right, 17);
    const QString total = QStringLiteral(" / ") + pair.total;
    painter.setFont(Theme::mono(14));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, total);
    const double rest = QFontMetricsF(Theme::mono(14)).horizontalAdvance(total);
    painter.setFont(Theme::mono(14, 600));
    painter.setPen(theme.ink);
    painter.drawText(row.adjusted(0, 0, -rest, 0), Qt::AlignRight | Qt::AlignVCenter, pair.value);
}

void Readouts::paintClock(QPainter& painter, Detail detail, const Theme& theme) const {
    const double side = boxWidth(detail);
    const QRectF box(width() - side, (height() - kBoxHeight) / 2, side, kBoxHeight);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRectF inner = box.adjusted(kBoxPadding, 0, -kBoxPadding, 0);
    if (detail == Detail::Everything) {
        painter.setFont(Theme::text(12));
        painter.setPen(theme.ink3);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, tr("Virtual time"));
    }
    painter.setFont(Theme::mono(19, 600));
    painter.setPen(theme.ink);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, time());
}

} // namespace coroscope::gui
