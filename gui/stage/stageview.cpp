// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The widget: one animation drives all cards from the layout that was on the screen to the next.
#include "gui/stage/stageview.h"

#include "gui/stage/stagepace.h"
#include "gui/stage/stagepainter.h"
#include "gui/theme/plaintip.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

bool isRefused(const Session& session) {
    const auto& all = session.diagnostics();
    return session.eventCount() == 0 &&
           std::any_of(all.begin(), all.end(), [](const scenes::Diagnostic& each) {
               return each.severity == scenes::Diagnostic::Severity::Error;
           });
}

constexpr int kShortest = 60; // ms; below it a movement is a jump
constexpr int kFade = 200;    // with reduced motion
constexpr double kZoomStep = 1.2;
constexpr int kTrail = 120;        // ms that the outline of a card that jumped stays
constexpr int kTrailReduced = 600; // with reduced motion
constexpr std::size_t kMostTrails = 24;
constexpr double kShake = 2; // pixels
constexpr int kShakeTime = 120;

// Does the step over event `number` let an exception leave a frame?
bool raises(const Trace& trace, std::size_t number) {
    if (number == 0 || number > trace.size())
        return false;
    const Event& event = trace.event(number);
    return event.kind == EventKind::Frame && static_cast<FrameOp>(event.op) == FrameOp::Raise;
}

} // namespace

StageView::StageView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session) {
    // First of all: telling a name asks for the interface, and Qt keeps what it is given.
    installPaintedAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Stage"));
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    m_trailFade.setStartValue(1.0);
    m_trailFade.setEndValue(0.0);
    connect(&m_trailFade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_trailFade, &QVariantAnimation::finished, this, [this] {
        m_trails.clear();
        m_trailTargets.clear();
        update();
    });
    connect(&session, &Session::changed, this, &StageView::onChanged);
    placeAtOnce(layoutNow());
    tell();
}

StageLayout StageView::layoutNow() {
    if (m_wordsOf != m_session.text()) {
        m_wordsOf = m_session.text();
        m_words = SourceWords(m_wordsOf);
    }
    StageOptions options;
    options.selection = m_session.selection();
    options.isPinned = m_session.isPinned();
    options.hover = m_session.hover();
    options.source = m_session.text().split(u'\n');
    options.words = &m_words;
    options.question = m_session.question();
    options.coversFuture = m_session.coversFuture();
    options.stopMessage = m_session.stopMessage();
    options.isRefused = isRefused(m_session);
    return layoutStage(m_session.state(), m_session.trace(), options, size());
}

void StageView::onChanged(Changes changes) {
    const Changes mine = Change::Trace | Change::Cursor | Change::Selection | Change::Hover |
                         Change::Settings | Change::Document | Change::Diagnostics;
    if (!(changes & mine))
        return;
    const bool isNewRun = changes & (Change::Trace | Change::Document);
    if (isNewRun)
        placeAtOnce(layoutNow());
    else if (changes & Change::Cursor)
        moveTo(layoutNow());
    else
        relabel(layoutNow());
    if (changes & (Change::Cursor | Change::Trace))
        tell();
}

void StageView::tell() {
    const StageCard* card = focusCard();
    const QString stage = describeStage(m_target);
    setAccessibleDescription(card ? describeCard(*card) + u'\n' + stage : stage);
    announceChange(this);
}

void StageView::placeAtOnce(StageLayout layout) {
    m_animation.stop();
    m_isShaking = false;
    m_from = layout;
    m_target = std::move(layout);
    m_cursor = m_session.cursor();
    m_camera.fitScale = m_target.scale;
    m_camera.keepInside(size());
    update();
}

void StageView::relabel(StageLayout layout) {
    if (!isAnimating())
        return placeAtOnce(std::move(layout));
    for (StageCard& card : m_from.cards) {
        if (const StageCard* after = layout.find(card.key)) {
            card.isSelected = after->isSelected;
            card.isLit = after->isLit;
        }
    }
    m_target = std::move(layout);
    update();
}

void StageView::moveTo(StageLayout layout) {
    const std::size_t cursor = m_session.cursor();
    const bool isReduced = m_session.isMotionReduced();
    const StagePace pace = paceBetween(m_session.trace(), m_cursor, cursor);
    const int duration =
        int((isReduced ? kFade : pace.duration) / std::max(0.1, m_session.speed()));
    // A movement may be interrupted at any time: the next starts from what is on the screen.
    StageLayout shown = shownLayout();
    const bool isShaking = cursor == m_cursor + 1 && raises(m_session.trace(), cursor);
    if (isVisible() && (duration < kShortest || isReduced))
        leaveTrails(layout);
    if (!isVisible() || duration < kShortest || (!differ(shown, layout) && !isShaking))
        return placeAtOnce(std::move(layout));
    m_isShaking = isShaking && !isReduced;
    m_animation.stop();
    m_motion = isReduced ? Motion::Reduced : cursor < m_cursor ? Motion::Backward : Motion::Forward;
    m_from = std::move(shown);
    m_target = std::move(layout);
    m_cursor = cursor;
    m_animation.setEasingCurve(m_motion == Motion::Backward && pace.easing == QEasingCurve::OutCubic
                                   ? QEasingCurve::InCubic
                                   : pace.easing);
    m_animation.setDuration(m_isShaking ? std::max(duration, kShakeTime) : duration);
    m_animation.start();
    update();
}

StageLayout StageView::shownLayout() const {
    if (!isAnimating())
        return m_target;
    const double progress = m_animation.currentValue().toDouble();
    StageLayout layout = blendStages(m_from, m_target, progress, m_motion);
    if (!m_isShaking)
        return layout;
    const double shift = kShake * std::sin(progress * 6 * 3.14159265) * (1 - progress);
    for (StageCard& card : layout.cards)
        if (card.kind == CardKind::Running || card.kind == CardKind::BigRunning)
            card.rect.translate(shift, 0);
    return layout;
}

bool StageView::isAnimating() const {
    return m_animation.state() == QAbstractAnimation::Running;
}

void StageView::finishAnimation() {
    m_animation.stop();
    m_trailFade.stop();
    m_trails.clear();
    m_trailTargets.clear();
    m_from = m_target;
    update();
}

void StageView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(this);
    painter.fillRect(rect(), theme.stage);
    const StageLayout layout = shownLayout();
    painter.save();
    painter.translate(m_camera.offset);
    painter.scale(m_camera.scale(), m_camera.scale());
    paintStage(painter, layout, theme, &m_pictures);
    paintTrails(painter);
    painter.restore();
    if (hasFocus())
        paintFocus(painter, layout);
}

// Where nothing moves before the eyes, the place that a card has left is still seen for a moment.
void StageView::leaveTrails(const StageLayout& layout) {
    m_trails.clear();
    m_trailTargets.clear();
    for (const StageCard& card : m_target.cards) {
        const StageCard* after = layout.find(card.key);
        if (!after || after->rect == card.rect || m_trails.size() >= kMostTrails)
            continue;
        m_trails.push_back(card.rect);
        m_trailTargets.push_back(after->rect);
    }
    if (!m_session.isMotionReduced())
        m_trailTargets.clear();
    m_trailFade.stop();
    m_trailFade.setDuration(m_session.isMotionReduced() ? kTrailReduced : kTrail);
    if (!m_trails.empty())
        m_trailFade.start();
}

void StageView::paintTrails(QPainter& painter) const {
    if (m_trails.empty())
        return;
    const Theme& theme = themeOf(m_session.isDark());
    const bool isReduced = m_session.isMotionReduced();
    painter.save();
    painter.setOpacity(isReduced ? 1 : m_trailFade.currentValue().toDouble());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.lineStrong, 1, isReduced ? Qt::DashLine : Qt::SolidLine));
    for (const QRectF& rect : m_trails)
        painter.drawRoundedRect(rect, 9, 9);
    painter.setPen(QPen(theme.accent, 2));
    for (const QRectF& rect : m_trailTargets)
        painter.drawRoundedRect(rect, 9, 9);
    painter.restore();
}

// Round the card that the keys have reached; round the whole stage before that.
void StageView::paintFocus(QPainter& painter, const StageLayout& layout) const {
    const StageCard* card = m_focus ? layout.find(*m_focus) : nullptr;
    painter.setPen(QPen(themeOf(m_session.isDark()).accent, 2));
    painter.setBrush(Qt::NoBrush);
    if (!card)
        return painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    const QRectF ring(m_camera.toWidget(card->rect.topLeft()),
                      m_camera.toWidget(card->rect.bottomRight()));
    painter.drawRoundedRect(ring.adjusted(-4, -4, 4, 4), 12, 12);
}

void StageView::resizeEvent(QResizeEvent*) {
    placeAtOnce(layoutNow());
}

void StageView::mousePressEvent(QMouseEvent* event) {
    const QPointF point = toScene(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    if (fitButton(m_target).contains(point))
        return fitAll();
    const StageCard* card = m_target.cardAt(point);
    m_focus.reset();
    if (card && card->answer >= 0)
        emit answerChosen(card->answer);
    if (!card && !m_camera.isFitted()) {
        m_grip = event->position();
        return;
    }
    m_session.select(card ? card->target : Selection{});
}

void StageView::mouseMoveEvent(QMouseEvent* event) {
    if (m_grip) {
        m_camera.panBy(event->position() - *m_grip, size());
        m_grip = event->position();
        return update();
    }
    const StageCard* card = m_target.cardAt(toScene(event->position()));
    m_session.setHover(card ? card->target : Selection{});
}

void StageView::mouseReleaseEvent(QMouseEvent*) {
    m_grip.reset();
}

void StageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_target.cardAt(toScene(event->position())))
        return mousePressEvent(event);
    fitAll();
}

void StageView::wheelEvent(QWheelEvent* event) {
    const QPointF turn = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        return zoomBy(std::pow(kZoomStep, turn.y() / 120), event->position());
    if (m_camera.isFitted())
        return event->ignore();
    m_camera.panBy(turn / 2, size());
    update();
}

void StageView::zoomBy(double factor, QPointF anchor) {
    m_camera.zoomBy(factor, anchor, size());
    update();
}

void StageView::fitAll() {
    m_camera.fit();
    update();
}

void StageView::leaveEvent(QEvent*) {
    m_session.setHover({});
}

// The order of the loop: ready, running, waiting, timers, done.
std::vector<const StageCard*> StageView::cardsInOrder() const {
    std::vector<const StageCard*> cards;
    for (const StageCard& card : m_target.cards) {
        if (card.target.kind != Selection::Kind::None)
            cards.push_back(&card);
    }
    std::stable_sort(cards.begin(), cards.end(), [this](const StageCard* x, const StageCard* y) {
        return m_target.zoneOf(*x) < m_target.zoneOf(*y);
    });
    return cards;
}

const StageCard* StageView::focusCard() const {
    return m_focus ? m_target.find(*m_focus) : nullptr;
}

void StageView::focusOn(const StageCard& card) {
    m_focus = card.key;
    const QRectF ring(m_camera.toWidget(card.rect.topLeft()),
                      m_camera.toWidget(card.rect.bottomRight()));
    if (!QRectF(rect()).contains(ring)) // zoomed in, and it is elsewhere
        m_camera.panBy(QRectF(rect()).center() - ring.center(), size());
    tell();
    update();
}

// Tab goes from card to card and leaves the stage after the last.
bool StageView::focusNextPrevChild(bool isNext) {
    const std::vector<const StageCard*> cards = cardsInOrder();
    const auto at = std::find(cards.begin(), cards.end(), focusCard());
    const bool isOnCard = at != cards.end();
    const auto count = std::ptrdiff_t(cards.size());
    const auto next = isOnCard ? at - cards.begin() + (isNext ? 1 : -1) : isNext ? 0 : count - 1;
    const bool leaves = next < 0 || next >= count;
    if (leaves) {
        m_focus.reset();
        return QWidget::focusNextPrevChild(isNext);
    }
    focusOn(*cards[std::size_t(next)]);
    return true;
}

void StageView::focusOutEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_focus.reset();
    QWidget::focusOutEvent(event);
}

void StageView::selectNeighbour(int direction) {
    const std::vector<const StageCard*> cards = cardsInOrder();
    if (cards.empty())
        return;
    const auto chosen = std::find_if(cards.begin(), cards.end(), [this](const StageCard* card) {
        return card->target == m_session.selection();
    });
    const auto count = std::ptrdiff_t(cards.size());
    const auto at = chosen == cards.end() ? (direction > 0 ? -1 : 0) : chosen - cards.begin();
    m_session.select(cards[std::size_t((at + direction + count) % count)]->target);
}

bool StageView::zoomByKey(const QKeyEvent& event) {
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    const QPointF centre = QRectF(rect()).center();
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep, centre);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep, centre);
        return true;
    case Qt::Key_0:
        fitAll();
        return true;
    default:
        return false;
    }
}

void StageView::keyPressEvent(QKeyEvent* event) {
    if (zoomByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const StageCard* card = focusCard()) {
            if (card->answer >= 0)
                emit answerChosen(card->answer);
            m_session.select(card->target);
        }
        return;
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
        QToolTip::showText(help->globalPos(), card ? plainTip(card->toolTip) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace coroscope::gui
