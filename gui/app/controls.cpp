// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The buttons and the segmented control.
#include "gui/app/controls.h"

#include "gui/session/session.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {
constexpr double kIconGap = 7;
constexpr double kSegmentPadding = 11;
} // namespace

void paintFocusRing(QPainter& painter, const QRectF& rect, double radius, const Theme& theme) {
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

// --- FlatButton

FlatButton::FlatButton(Session& session, QWidget* parent, Look look)
    : QAbstractButton(parent)
    , m_session(session)
    , m_look(look) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FlatButton::setGlyph(Icon icon, double size) {
    m_icon = icon;
    m_iconSize = size;
    updateGeometry();
    update();
}

void FlatButton::setLabel(const QString& label) {
    m_label = label;
    updateGeometry();
    update();
}

void FlatButton::setCompact(bool compact) {
    m_isCompact = compact;
    updateGeometry();
    update();
}

void FlatButton::setHeight(int height, int minimumWidth) {
    m_height = height;
    m_minimumWidth = minimumWidth;
    updateGeometry();
}

void FlatButton::setAction(QAction* action) {
    const auto update = [this, action] {
        QString words = action->text().remove(QLatin1Char('&'));
        setAccessibleName(words);
        if (!action->shortcut().isEmpty())
            words +=
                QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
        setToolTip(words);
        setEnabled(action->isEnabled());
    };
    update();
    connect(action, &QAction::changed, this, update);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

QFont FlatButton::labelFont() const {
    return Theme::text(13, m_look == Look::Flat ? 500 : 600);
}

double FlatButton::contentWidth() const {
    const QString label = shownLabel();
    const double word = label.isEmpty() ? 0 : QFontMetricsF(labelFont()).horizontalAdvance(label);
    return m_iconSize + (m_iconSize > 0 && word > 0 ? kIconGap : 0) + word;
}

QSize FlatButton::sizeHint() const {
    const double flat = m_height < 32 ? 10 : 14;
    const double padding = m_look == Look::Flat ? flat : m_look == Look::Primary ? 25 : 24;
    const int width = static_cast<int>(std::floor(contentWidth() + padding));
    return {std::max(m_minimumWidth, width), m_height};
}

void FlatButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.38);
    const QRectF rect = QRectF(this->rect());
    QColor fill = m_look == Look::Primary ? theme.accent : QColor(Qt::transparent);
    if (m_look == Look::Box)
        fill = theme.surface;
    if (underMouse() && isEnabled())
        fill = m_look == Look::Primary ? Theme::mix(theme.ink, theme.accent, 0.12) : theme.hover;
    if (isDown() || isChecked())
        fill =
            m_look == Look::Primary ? Theme::mix(theme.ink, theme.accent, 0.22) : theme.accentSoft;
    painter.setPen(m_look == Look::Box ? QPen(theme.line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = m_look == Look::Box ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 7, 7);
    const QColor ink = m_look == Look::Primary ? theme.onAccent
                       : isChecked()           ? theme.accent
                       : m_look == Look::Box   ? theme.ink
                                               : theme.ink2;
    const double lean = m_look == Look::Primary && !shownLabel().isEmpty() ? -1.5 : 0;
    double x = (rect.width() - contentWidth()) / 2 + lean;
    if (m_iconSize > 0) {
        drawIcon(painter, m_icon,
                 QRectF(x, (rect.height() - m_iconSize) / 2, m_iconSize, m_iconSize), ink);
        x += m_iconSize + kIconGap;
    }
    painter.setPen(ink);
    painter.setFont(labelFont());
    painter.drawText(QRectF(x, 0, rect.width() - x, rect.height()), Qt::AlignVCenter, shownLabel());
    if (hasFocus())
        paintFocusRing(painter, rect, 7, theme);
}

// --- SegmentedControl

SegmentedControl::SegmentedControl(Session& session, const QStringList& words, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(words) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setWords(const QStringList& words) {
    m_words = words;
    updateGeometry();
    update();
}

void SegmentedControl::setCurrent(int index) {
    if (index == m_current)
        return;
    m_current = index;
    setAccessibleDescription(m_words.value(index));
    updateGeometry();
    update();
}

QRectF SegmentedControl::rectOf(int index) const {
    const auto widthOf = [this](int each) {
        const QFontMetricsF metrics(Theme::text(12.5, each == m_current ? 600 : 500));
        return metrics.horizontalAdvance(m_words[each]) + 2 * kSegmentPadding;
    };
    double x = 3;
    for (int i = 0; i < index; ++i)
        x += widthOf(i);
    return {x, 3, widthOf(index), 26};
}

QSize SegmentedControl::sizeHint() const {
    const int last = static_cast<int>(m_words.size()) - 1;
    return {static_cast<int>(std::ceil(rectOf(last).right())) + 3, 32};
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (int i = 0; i < m_words.size(); ++i) {
        const bool isOn = i == m_current;
        if (isOn) {
            painter.setPen(QPen(theme.lineStrong, 1));
            painter.setBrush(theme.raised);
            painter.drawRoundedRect(rectOf(i).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        painter.setPen(isOn ? theme.ink : theme.ink2);
        painter.setFont(Theme::text(12.5, isOn ? 600 : 500));
        painter.drawText(rectOf(i), Qt::AlignCenter, m_words[i]);
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()), 8, theme);
}

void SegmentedControl::choose(int index) {
    const int bounded = std::clamp(index, 0, static_cast<int>(m_words.size()) - 1);
    setCurrent(bounded);
    emit chosen(bounded);
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < m_words.size(); ++i)
        if (rectOf(i).adjusted(0, -3, 0, 3).contains(event->position()))
            choose(i);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        choose(m_current + (event->key() == Qt::Key_Right ? 1 : -1));
    else
        QWidget::keyPressEvent(event);
}

void SegmentedControl::focusInEvent(QFocusEvent*) {
    update();
}
void SegmentedControl::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace coroscope::gui
