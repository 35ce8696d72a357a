// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A fault of the text goes before what the run has to say.
#include "gui/editor/editorstrip.h"

#include "gui/narration/told.h"
#include "gui/theme/glyphs.h"
#include "gui/theme/plaintip.h"

namespace coroscope::gui {

EditorStrip::EditorStrip(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setCursor(Qt::ArrowCursor);
}

void EditorStrip::tell(const EditorMarks& marks) {
    const auto& diagnostics = m_session.diagnostics();
    m_isFault =
        !diagnostics.empty() && diagnostics.front().severity == scenes::Diagnostic::Severity::Error;
    m_ordinal = m_isFault || marks.focus == EditorMarks::Focus::None ? 0 : marks.ordinal;
    if (m_isFault)
        m_sentence = tr("Line %1: %2")
                         .arg(QString::number(diagnostics.front().span.line),
                              toldMessage(diagnostics.front()));
    else if (m_session.isFromLastVersion())
        m_sentence = tr("The run is from the last version. Ctrl+Return runs this text.");
    else
        m_sentence = marks.sentence;
    setAccessibleName(m_sentence);
    setToolTip(plainTip(m_sentence));
    update();
}

void EditorStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(0, 0, width(), 1, theme.line);
    double x = 14;
    const QRectF mark(x, (height() - 15) / 2.0 + 0.5, 15, 15);
    if (m_isFault)
        drawStateIcon(painter, StateIcon::Error, mark, theme.bad);
    else if (m_ordinal)
        drawBadge(painter, mark, m_ordinal, theme);
    if (m_isFault || m_ordinal)
        x += 15 + 8;
    const QFont font = Theme::text(12);
    painter.setFont(font);
    painter.setPen(m_isFault ? theme.bad : theme.ink2);
    const QRectF place(x, 1, width() - x - 14, height() - 1);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(m_sentence, Qt::ElideRight, place.width()));
}

} // namespace coroscope::gui
