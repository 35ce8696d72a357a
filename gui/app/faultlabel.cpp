// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A label that leaves room for the icon it paints.
#include "gui/app/faultlabel.h"

#include "gui/session/session.h"
#include "gui/theme/glyphs.h"

#include <QPainter>

namespace coroscope::gui {

namespace {
constexpr int kIcon = 13;
constexpr int kIndent = 19;
} // namespace

FaultLabel::FaultLabel(Session& session, QWidget* parent)
    : QLabel(parent)
    , m_session(session) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

void FaultLabel::tell(const QString& fault) {
    m_isFault = !fault.isEmpty();
    const Theme& theme = themeOf(m_session.isDark());
    setStyleSheet(QStringLiteral("color: %1; font-size: 12px")
                      .arg((m_isFault ? theme.bad : theme.ink2).name()));
    setContentsMargins(m_isFault ? kIndent : 0, 0, 0, 0);
    setText(fault);
    setVisible(m_isFault);
}

void FaultLabel::note(const QString& words) {
    tell({});
    setText(words);
    setVisible(!words.isEmpty());
}

void FaultLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    if (!m_isFault)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    const double lines = heightForWidth(width()) > 1.6 * line ? 2 : 1;
    const double top = (height() - lines * line) / 2 + (line - kIcon) / 2;
    drawStateIcon(painter, StateIcon::Error, QRectF(0, top, kIcon, kIcon),
                  themeOf(m_session.isDark()).bad);
}

} // namespace coroscope::gui
