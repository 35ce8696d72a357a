// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Geometry, painting and choosing of the cards.
#include "gui/app/chainpicture.h"

#include "gui/app/controls.h"
#include "gui/session/session.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kSide = 16;
constexpr int kCard = 62;
constexpr int kStep = 92; // a card and the arrow below it

} // namespace

ChainPicture::ChainPicture(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Phases of the chain"));
}

void ChainPicture::setPlan(const scenes::ChainPlan& plan,
                           const std::vector<std::vector<scenes::PhaseFault>>& faults,
                           int current) {
    m_plan = plan;
    m_faults = faults;
    m_current = current;
    setMinimumHeight(2 * kSide + kStep * static_cast<int>(plan.phases.size()) - (kStep - kCard));
    if (current >= 0 && current < static_cast<int>(plan.phases.size())) {
        const scenes::ChainPhase& phase = plan.phases[static_cast<std::size_t>(current)];
        setAccessibleDescription(QString::fromStdString(phase.name) + QStringLiteral(": ") +
                                 deedsOf(phase));
    }
    update();
}

QRect ChainPicture::cardRect(int index) const {
    return {kSide, kSide + kStep * index, width() - 2 * kSide, kCard};
}

QString ChainPicture::deedsOf(const scenes::ChainPhase& phase) const {
    QStringList deeds;
    if (!phase.prints.empty())
        deeds << tr("prints");
    if (phase.seconds)
        deeds << tr("sleeps %1 s").arg(*phase.seconds);
    deeds << (phase.fails             ? tr("fails")
              : phase.returns.empty() ? tr("returns None")
                                      : tr("returns"));
    return deeds.join(QStringLiteral(" · "));
}

void ChainPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    std::uint32_t tasks = 1; // main's
    for (int i = 0; i < static_cast<int>(m_plan.phases.size()); ++i) {
        const bool isTask = m_plan.phases[static_cast<std::size_t>(i)].isTask;
        paintCard(painter, i, isTask ? ++tasks : 1);
        if (i > 0)
            paintHandOver(painter, i);
    }
}

void ChainPicture::paintCard(QPainter& painter, int index, std::uint32_t ordinal) const {
    const Theme& theme = themeOf(m_session.isDark());
    const QRectF card(cardRect(index));
    const bool isOn = index == m_current;
    painter.setPen(QPen(isOn ? theme.accent : theme.line, isOn ? 2 : 1));
    painter.setBrush(isOn ? theme.accentSoft : theme.raised);
    painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 9, 9);
    painter.fillRect(QRectF(card.left() + 1, card.top() + 9, 5, card.height() - 18),
                     theme.taskColor(ordinal));
    drawBadge(painter, QRectF(card.left() + 16, card.top() + 11, 20, 20), ordinal, theme);
    paintHead(painter, card, index);
    paintDeeds(painter, card, index);
    if (isOn && hasFocus())
        paintFocusRing(painter, card, 10, theme);
}

// The name, and who runs it.
void ChainPicture::paintHead(QPainter& painter, const QRectF& card, int index) const {
    const Theme& theme = themeOf(m_session.isDark());
    const scenes::ChainPhase& phase = m_plan.phases[static_cast<std::size_t>(index)];
    const double right = card.right() - 12;
    painter.setFont(Theme::text(12));
    painter.setPen(theme.ink2);
    painter.drawText(QRectF(right - 60, card.top() + 10, 60, 22), Qt::AlignRight | Qt::AlignVCenter,
                     phase.isTask ? tr("task") : tr("await"));
    painter.setFont(Theme::mono(13, 600));
    painter.setPen(theme.ink);
    const QString name = QString::fromStdString(phase.name).simplified();
    painter.drawText(QRectF(card.left() + 44, card.top() + 10, card.width() - 110, 22),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elideMiddle(name, Theme::mono(13, 600), card.width() - 112));
}

// What it does, or that something is wrong with it.
void ChainPicture::paintDeeds(QPainter& painter, const QRectF& card, int index) const {
    const Theme& theme = themeOf(m_session.isDark());
    const scenes::ChainPhase& phase = m_plan.phases[static_cast<std::size_t>(index)];
    const bool isFaulty = !m_faults[static_cast<std::size_t>(index)].empty();
    const double right = card.right() - 12;
    double left = card.left() + 16;
    if (phase.fails || isFaulty) {
        drawStateIcon(painter, StateIcon::Error, QRectF(left, card.top() + 37, 14, 14), theme.bad);
        left += 20;
    }
    painter.setFont(Theme::text(12));
    painter.setPen(phase.fails || isFaulty ? theme.bad : theme.ink2);
    const QString words = isFaulty ? tr("not yet right") : deedsOf(phase);
    painter.drawText(QRectF(left, card.top() + 34, right - left, 20),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elideMiddle(words, Theme::text(12), right - left));
}

void ChainPicture::paintHandOver(QPainter& painter, int index) const {
    const Theme& theme = themeOf(m_session.isDark());
    const bool takes = m_plan.phases[static_cast<std::size_t>(index)].takesResult;
    const double x = cardRect(index).center().x();
    const double top = cardRect(index - 1).bottom() + 2;
    const double bottom = cardRect(index).top() - 1;
    QPen pen(takes ? theme.ink2 : theme.lineStrong, 1.4);
    if (!takes)
        pen.setDashPattern({2.2, 1.8});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, top), QPointF(x, bottom - 5));
    drawArrowHead(painter, QPointF(x, bottom), 90, pen.color(), 0.75);
    if (takes)
        drawPill(painter, QPointF(x + 10, (top + bottom) / 2 - 1), 18,
                 QStringLiteral("result%1").arg(index), Theme::mono(11), theme.goodSoft,
                 theme.good);
}

void ChainPicture::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < static_cast<int>(m_plan.phases.size()); ++i)
        if (cardRect(i).contains(event->position().toPoint()))
            emit chosen(i);
}

void ChainPicture::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_plan.phases.size()) - 1;
    if (event->key() == Qt::Key_Up)
        emit chosen(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Down)
        emit chosen(std::min(last, m_current + 1));
    else if (event->key() == Qt::Key_Delete)
        emit removeAsked();
    else
        QWidget::keyPressEvent(event);
}

void ChainPicture::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ChainPicture::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace coroscope::gui
