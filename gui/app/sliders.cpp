// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The speed slider and the switch.
#include "gui/app/controls.h"
#include "gui/session/session.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {
constexpr double kLeft = 2; // of the groove, in a widget of 104
constexpr double kLength = 100;
constexpr int kMiddle = 100; // the value of 1×
} // namespace

SpeedSlider::SpeedSlider(Session& session, QWidget* parent)
    : QAbstractSlider(parent)
    , m_session(session) {
    setFocusPolicy(Qt::TabFocus);
    setRange(0, 200);
    setSingleStep(5);
    setPageStep(20);
    setValue(kMiddle);
    setFixedSize(sizeHint());
    setAccessibleName(tr("Speed"));
}

double SpeedSlider::speedAt(int value) {
    const double part = (value - kMiddle) / 100.0; // -1 to 1
    const double speed = part < 0 ? std::pow(10.0, part) : std::pow(16.0, part);
    const double unit = speed < 1 ? 20 : speed < 4 ? 4 : 1; // 0.05, 0.25, 1
    return std::clamp(std::round(speed * unit) / unit, 0.1, 16.0);
}

int SpeedSlider::valueOf(double speed) {
    const double part = speed < 1 ? std::log10(speed) : std::log(speed) / std::log(16.0);
    return static_cast<int>(std::lround(kMiddle + 100 * part));
}

QString SpeedSlider::label(double speed) {
    return QStringLiteral("%1×").arg(speed, 0, 'g', 3);
}

void SpeedSlider::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double x = kLeft + kLength * value() / 200.0;
    painter.setPen(QPen(theme.line, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(kLeft, middle), QPointF(kLeft + kLength, middle));
    painter.setPen(QPen(theme.accent, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(kLeft, middle), QPointF(x, middle));
    painter.setPen(QPen(theme.accent, hasFocus() ? 3 : 2));
    painter.setBrush(theme.raised);
    painter.drawEllipse(QPointF(std::clamp(x, 8.0, 96.0), middle), 7, 7);
}

void SpeedSlider::mousePressEvent(QMouseEvent* event) {
    mouseMoveEvent(event);
}

void SpeedSlider::mouseMoveEvent(QMouseEvent* event) {
    const double part = (event->position().x() - kLeft) / kLength;
    const int value = static_cast<int>(std::lround(200 * std::clamp(part, 0.0, 1.0)));
    setValue(std::abs(value - kMiddle) < 5 ? kMiddle : value); // rests at 1×
}

void SpeedSlider::mouseDoubleClickEvent(QMouseEvent*) {
    setValue(kMiddle);
}
void SpeedSlider::focusInEvent(QFocusEvent*) {
    update();
}
void SpeedSlider::focusOutEvent(QFocusEvent*) {
    update();
}

// --- Divider

Divider::Divider(Session& session, int space, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setFixedSize(space, 24);
}

void Divider::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(width() / 2, 0, 1, height()), themeOf(m_session.isDark()).line);
}

// --- ToggleSwitch

ToggleSwitch::ToggleSwitch(Session& session, const QString& label, QWidget* parent)
    : QAbstractButton(parent)
    , m_session(session) {
    setText(label);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const {
    const double word = QFontMetricsF(Theme::text(12)).horizontalAdvance(text());
    return {static_cast<int>(std::ceil(26 + 7 + word)) + 1, 26};
}

void ToggleSwitch::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = (height() - 14) / 2.0;
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(theme.lineStrong, 1));
    painter.setBrush(isChecked() ? theme.accent : theme.window);
    painter.drawRoundedRect(QRectF(0.5, top, 25.5, 14), 7, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.surface : theme.lineStrong);
    painter.drawEllipse(QPointF(isChecked() ? 19 : 7.5, top + 7), 5, 5);
    painter.setPen(theme.ink2);
    painter.setFont(Theme::text(12));
    painter.drawText(QRectF(33, 0, width() - 33, height()), Qt::AlignVCenter, text());
    if (hasFocus())
        paintFocusRing(painter, QRectF(-1, top - 2, 29, 18), 9, theme);
}

} // namespace coroscope::gui
