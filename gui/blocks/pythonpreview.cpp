// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lines of 22 px with numbers, in the editor's colours; the chosen ones on the accent's tint.
#include "gui/blocks/pythonpreview.h"

#include "gui/theme/glyphs.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kHead = 36;
constexpr int kFoot = 44;
constexpr int kLine = 22;
constexpr int kNumbers = 34;

QColor colorOf(SourceWord::Kind kind, const Theme& theme) {
    switch (kind) {
    case SourceWord::Kind::Keyword:
        return theme.keyword;
    case SourceWord::Kind::String:
        return theme.string;
    case SourceWord::Kind::Number:
        return theme.number;
    case SourceWord::Kind::Function:
        return theme.function;
    case SourceWord::Kind::Comment:
        return theme.comment;
    default:
        return theme.ink;
    }
}

} // namespace

PythonPreview::PythonPreview(Session& session, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, kHead, 0, kFoot);
    setAccessibleName(tr("The Python that the blocks stand for"));
}

void PythonPreview::show(const QString& text, int firstLine, int lastLine, bool isPromise) {
    if (text != m_text) {
        m_text = text;
        m_words = SourceWords(text);
    }
    const bool isMoved = m_first != firstLine;
    m_first = firstLine;
    m_last = std::max(firstLine, lastLine);
    m_isPromise = isPromise;
    updateScrollBars();
    const int shown = verticalScrollBar()->value() / kLine;
    const int rows = viewport()->height() / kLine;
    if (isMoved && m_first > 0 && (m_first - 1 < shown || m_last > shown + rows))
        verticalScrollBar()->setValue((m_first - 3) * kLine);
    update();
    viewport()->update();
}

void PythonPreview::updateScrollBars() {
    const int height = m_words.lineCount() * kLine + 8;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kLine);
}

void PythonPreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void PythonPreview::paintLine(QPainter& painter, int line, const QRectF& row) {
    const Theme& theme = themeOf(m_session.isDark());
    if (line >= m_first && line <= m_last && m_first > 0) {
        painter.fillRect(row, theme.accentSoft);
        if (m_isPromise) {
            QPen pen(theme.accent, 1, Qt::DashLine);
            painter.setPen(pen);
            if (line == m_first)
                painter.drawLine(row.topLeft(), row.topRight());
            if (line == m_last)
                painter.drawLine(row.bottomLeft(), row.bottomRight());
        }
    }
    const QFont font = Theme::mono(12);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(0, row.top(), kNumbers - 10, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    const QString& text = m_words.textOf(line);
    const auto draw = [&](int from, int to, const QColor& color) {
        painter.setPen(color);
        const double x = kNumbers + metrics.horizontalAdvance(text.left(from));
        painter.drawText(QRectF(x, row.top(), 2000, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text.mid(from, to - from));
    };
    int at = 0;
    for (const SourceWord& word : m_words.line(line)) {
        if (word.begin < at)
            continue;
        draw(at, word.begin, theme.ink);
        draw(word.begin, word.begin + word.length, colorOf(word.kind, theme));
        at = word.begin + word.length;
    }
    draw(at, int(text.size()), theme.ink);
}

// Head and foot stand beside the viewport, in the widget's own margins.
bool PythonPreview::event(QEvent* event) {
    if (event->type() != QEvent::Paint)
        return QAbstractScrollArea::event(event);
    paintFrame();
    return true;
}

void PythonPreview::paintFrame() {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(0, 0, 1, height(), theme.line);
    painter.fillRect(0, kHead - 1, width(), 1, theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    drawIcon(painter, Icon::Code, QRectF(17, 10, 15, 15), theme.ink2);
    painter.setFont(Theme::text(13, 650));
    painter.setPen(theme.ink);
    painter.drawText(QRectF(40, 0, 120, kHead), Qt::AlignVCenter, QStringLiteral("Python"));
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink3);
    painter.drawText(QRectF(0, 0, width() - 14, kHead), Qt::AlignVCenter | Qt::AlignRight,
                     m_isPromise ? tr("as dropped") : tr("as it stands"));
    const QRectF foot(0, height() - kFoot, width(), kFoot);
    painter.fillRect(foot, theme.window);
    painter.fillRect(QRectF(0, foot.top(), width(), 1), theme.line);
    QString told = tr("A click on a line selects its block.");
    if (m_isPromise && m_first > 0)
        told = tr("Line %1 appears when you drop the block. Esc puts it back.").arg(m_first);
    painter.setPen(theme.ink2);
    painter.drawText(foot.adjusted(14, 4, -10, -4), Qt::AlignVCenter | Qt::TextWordWrap, told);
}

void PythonPreview::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    const int scroll = verticalScrollBar()->value();
    const int last = std::min(m_words.lineCount(), (scroll + viewport()->height()) / kLine + 1);
    for (int line = std::max(1, scroll / kLine); line <= last; ++line)
        paintLine(painter, line,
                  QRectF(0, 8 + (line - 1) * kLine - scroll, viewport()->width(), kLine));
}

void PythonPreview::mousePressEvent(QMouseEvent* event) {
    const int line = (int(event->position().y()) - 8 + verticalScrollBar()->value()) / kLine + 1;
    if (!m_isPromise && line >= 1 && line <= m_words.lineCount())
        emit lineChosen(line);
}

} // namespace coroscope::gui
