// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Composes the toolbar; narrow windows leave words out, then what has keys.
#include "gui/app/transportbar.h"

#include "gui/app/actions.h"
#include "gui/session/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QWheelEvent>

namespace coroscope::gui {

namespace {

constexpr int kWordsFrom = 1280; // width from which the step button has its word
constexpr int kLabelsFrom = 1180;
constexpr int kSliderFrom = 900;
constexpr int kStepByFrom = 680;

} // namespace

TransportBar::TransportBar(Session& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(new QHBoxLayout(this)) {
    setFixedHeight(52);
    m_layout->setContentsMargins(12, 1, 12, 1);
    m_layout->setSpacing(0);
    addTransport(actions);
    addSeparator();
    addStepBy();
    addSeparator();
    addSpeed();
    m_layout->addStretch();
    m_readouts = new Readouts(session, this);
    m_layout->addWidget(m_readouts);
    retranslate();
    connect(&session, &Session::changed, this, &TransportBar::follow);
    follow();
}

FlatButton* TransportBar::addButton(QAction* action, Icon icon, double size, int gapBefore) {
    auto* button = new FlatButton(m_session, this);
    button->setGlyph(icon, size);
    button->setAction(action);
    m_layout->addSpacing(gapBefore);
    m_layout->addWidget(button);
    return button;
}

void TransportBar::addTransport(Actions& actions) {
    addButton(actions.toStart, Icon::ToStart, 16, 0);
    addButton(actions.stepBack, Icon::StepBack, 16);
    m_step = new FlatButton(m_session, this, FlatButton::Look::Primary);
    m_step->setGlyph(Icon::Step, 15);
    m_step->setAction(actions.step);
    m_layout->addSpacing(6);
    m_layout->addWidget(m_step);
    addButton(actions.stepOver, Icon::StepOver, 18, 6);
    addButton(actions.nextIteration, Icon::Iteration, 17);
    m_play = addButton(actions.play, Icon::Run, 16);
    addButton(actions.toEnd, Icon::ToEnd, 16);
}

void TransportBar::addSeparator() {
    auto* divider = new Divider(m_session, 21, this);
    m_dividers.push_back(divider);
    m_layout->addWidget(divider);
}

void TransportBar::addStepBy() {
    m_stepBy = new QLabel(this);
    m_granularity = new SegmentedControl(m_session, {QString(), QString(), QString()}, this);
    m_layout->addWidget(m_stepBy);
    m_layout->addSpacing(9);
    m_layout->addWidget(m_granularity);
    connect(m_granularity, &SegmentedControl::chosen, this,
            [this](int index) { m_session.setGranularity(static_cast<Granularity>(index)); });
}

void TransportBar::addSpeed() {
    m_speedWord = new QLabel(this);
    m_speed = new SpeedSlider(m_session, this);
    m_speedValue = new QLabel(this);
    m_speedValue->setFont(Theme::text(13, 600));
    m_speedValue->setMinimumWidth(22);
    m_layout->addWidget(m_speedWord);
    m_layout->addSpacing(9);
    m_layout->addWidget(m_speed);
    m_layout->addSpacing(9);
    m_layout->addWidget(m_speedValue);
    connect(m_speed, &QAbstractSlider::valueChanged, this,
            [this](int value) { m_session.setSpeed(SpeedSlider::speedAt(value)); });
}

void TransportBar::follow() {
    const Theme& theme = themeOf(m_session.isDark());
    m_granularity->setCurrent(static_cast<int>(m_session.granularity()));
    m_play->setGlyph(m_session.isPlaying() ? Icon::Pause : Icon::Run, 16);
    const double speed = m_session.speed();
    m_speedValue->setText(SpeedSlider::label(speed));
    if (SpeedSlider::speedAt(m_speed->value()) != speed) {
        const QSignalBlocker blocker(m_speed);
        m_speed->setValue(SpeedSlider::valueOf(speed));
    }
    for (QLabel* label : {m_stepBy, m_speedWord}) {
        label->setStyleSheet(QStringLiteral("color: %1").arg(theme.ink3.name()));
        label->setFont(Theme::text(13));
    }
}

void TransportBar::retranslate() {
    m_step->setLabel(tr("Step"));
    m_stepBy->setText(tr("Step by"));
    m_granularity->setWords({tr("Line"), tr("Handle"), tr("Iteration")});
    m_granularity->setAccessibleName(tr("Step by"));
    m_speedWord->setText(tr("Speed"));
}

void TransportBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TransportBar::resizeEvent(QResizeEvent*) {
    m_step->setCompact(width() < kWordsFrom);
    m_stepBy->setVisible(width() >= kLabelsFrom);
    m_speedWord->setVisible(width() >= kLabelsFrom);
    const bool hasSlider = width() >= kSliderFrom; // the keys [ and ] stay
    m_speed->setVisible(hasSlider);
    m_speedValue->setVisible(hasSlider);
    for (QWidget* divider : m_dividers)
        divider->setVisible(hasSlider);
    m_granularity->setVisible(width() >= kStepByFrom); // so do 1, 2 and 3
    const int others = m_layout->minimumSize().width() - m_readouts->sizeHint().width();
    m_readouts->setRoom(width() - others);
}

void TransportBar::wheelEvent(QWheelEvent* event) {
    if (event->position().x() > m_granularity->x())
        return;
    if (event->angleDelta().y() < 0)
        m_session.stepForward();
    else if (event->angleDelta().y() > 0)
        m_session.stepBack();
}

void TransportBar::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace coroscope::gui
