// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Two lines; what does not fit stands in the tooltip.
#include "gui/inspector/narratorstrip.h"

#include "gui/narration/narration.h"
#include "gui/theme/glyphs.h"
#include "gui/theme/plaintip.h"

#include <QPainter>

namespace coroscope::gui {

namespace {
constexpr double kHeight = 56;
constexpr double kSide = 16;
} // namespace

NarratorStrip::NarratorStrip(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setFixedHeight(int(kHeight));
    connect(&session, &Session::changed, this, [this](Changes changes) {
        if (changes & (Changes(Change::Cursor) | Change::Trace | Change::Settings))
            tell();
    });
    tell();
}

QSize NarratorStrip::sizeHint() const {
    return {300, int(kHeight * m_scale)};
}

void NarratorStrip::setTypeScale(double scale) {
    m_scale = scale;
    setFixedHeight(int(kHeight * scale));
    update();
}

void NarratorStrip::tell() {
    const Narration narration = narrate(m_session.trace(), m_session.state());
    m_sentence = narration.sentence;
    m_why = narration.why;
    if (!narration.next.isEmpty() && !m_session.coversFuture())
        m_why = (m_why + u' ' + tr("Next:") + u' ' + narration.next).trimmed();
    const QString told = (m_sentence + u'\n' + m_why).trimmed();
    setAccessibleName(told);
    setToolTip(plainTip(told));
    update();
}

void NarratorStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.fillRect(rect(), theme.zone);
    painter.fillRect(0, 0, width(), 1, theme.line);
    const double room = width() - 2 * kSide - m_freeRight;
    painter.setFont(Theme::text(14 * m_scale, 600));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(kSide, 7 * m_scale, room, 21 * m_scale), Qt::AlignVCenter,
                     elideMiddle(m_sentence, painter.font(), room));
    painter.setFont(Theme::text(12.5 * m_scale));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(kSide, 29 * m_scale, room, 19 * m_scale), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_why, Qt::ElideRight, int(room)));
}

} // namespace coroscope::gui
