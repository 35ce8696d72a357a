// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The widget: one animation drives all cards from the layout that was on the screen to the next.
#include "gui/stage/stageview.h"

#include "gui/stage/stagemotion.h"
#include "gui/stage/stagepainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr int kForward = 320; // ms at speed 1
constexpr double kBackward = 0.7;
constexpr int kShortest = 60; // below it a movement is a jump

} // namespace

StageView::StageView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Stage"));
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::changed, this, &StageView::onChanged);
    m_target = layoutNow();
    m_from = m_target;
}

StageLayout StageView::layoutNow() const {
    StageOptions options;
    options.selection = m_session.selection();
    options.hover = m_session.hover();
    options.source = m_session.text().split(u'\n');
    options.stopMessage = m_session.stopMessage();
    return layoutStage(m_session.state(), m_session.trace(), options, size());
}

void StageView::onChanged(Changes changes) {
    const Changes mine = Change::Trace | Change::Cursor | Change::Selection | Change::Hover |
                         Change::Settings | Change::Document;
    if (!(changes & mine))
        return;
    const bool isStep = (changes & Change::Cursor) && !(changes & Change::Trace);
    moveTo(layoutNow(), isStep);
    if (changes & Change::Cursor)
        setAccessibleDescription(describeStage(m_target));
}

int StageView::durationTo(std::size_t cursor) const {
    const double direction = cursor < m_cursor ? kBackward : 1;
    return int(kForward * direction / std::max(0.1, m_session.speed()));
}

void StageView::moveTo(StageLayout layout, bool isAnimated) {
    const int duration = durationTo(m_session.cursor());
    // A movement may be interrupted at any time: the next starts from what is on the screen.
    StageLayout shown = shownLayout();
    m_animation.stop();
    const bool moves = isAnimated && isVisible() && duration >= kShortest && differ(shown, layout);
    m_from = moves ? std::move(shown) : layout;
    m_target = std::move(layout);
    m_cursor = m_session.cursor();
    if (moves) {
        m_animation.setDuration(duration);
        m_animation.start();
    }
    update();
}

StageLayout StageView::shownLayout() const {
    if (!isAnimating())
        return m_target;
    return blendStages(m_from, m_target, m_animation.currentValue().toDouble(),
                       m_session.isMotionReduced());
}

bool StageView::isAnimating() const {
    return m_animation.state() == QAbstractAnimation::Running;
}

void StageView::finishAnimation() {
    m_animation.stop();
    m_from = m_target;
    update();
}

void StageView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.fillRect(rect(), theme.stage);
    const StageLayout layout = shownLayout();
    painter.save();
    painter.scale(layout.scale, layout.scale);
    paintStage(painter, layout, theme);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void StageView::resizeEvent(QResizeEvent*) {
    moveTo(layoutNow(), false);
}

QPointF StageView::toScene(QPointF point) const {
    return point / m_target.scale;
}

void StageView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const StageCard* card = m_target.cardAt(toScene(event->position()));
    m_session.select(card ? card->target : Selection{});
}

void StageView::mouseMoveEvent(QMouseEvent* event) {
    const StageCard* card = m_target.cardAt(toScene(event->position()));
    m_session.setHover(card ? card->target : Selection{});
}

void StageView::leaveEvent(QEvent*) {
    m_session.setHover({});
}

// Tab order and arrows follow the loop: ready, running, waiting, timers, done.
void StageView::selectNeighbour(int direction) {
    std::vector<const StageCard*> cards;
    for (const StageCard& card : m_target.cards) {
        if (card.target.kind != Selection::Kind::None)
            cards.push_back(&card);
    }
    if (cards.empty())
        return;
    std::stable_sort(cards.begin(), cards.end(), [this](const StageCard* x, const StageCard* y) {
        return m_target.zoneOf(*x) < m_target.zoneOf(*y);
    });
    const auto chosen = std::find_if(cards.begin(), cards.end(), [this](const StageCard* card) {
        return card->target == m_session.selection();
    });
    const auto count = std::ptrdiff_t(cards.size());
    const auto at = chosen == cards.end() ? (direction > 0 ? -1 : 0) : chosen - cards.begin();
    m_session.select(cards[std::size_t((at + direction + count) % count)]->target);
}

void StageView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
        return m_session.stepForward();
    case Qt::Key_Left:
        return m_session.stepBack();
    case Qt::Key_Down:
        return m_session.nextIteration();
    case Qt::Key_Up:
        return m_session.previousIteration();
    case Qt::Key_Home:
        return m_session.toStart();
    case Qt::Key_End:
        return m_session.toEnd();
    case Qt::Key_Period:
        return selectNeighbour(1);
    case Qt::Key_Comma:
        return selectNeighbour(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool StageView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const StageCard* card = m_target.cardAt(toScene(help->pos()));
        // Names of the scene are data: never read as rich text.
        QToolTip::showText(help->globalPos(),
                           card ? QStringLiteral("<qt>%1</qt>").arg(card->toolTip.toHtmlEscaped())
                                : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace coroscope::gui
