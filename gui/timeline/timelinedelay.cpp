// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What if this sleep took longer: the end of its span is dragged with Alt, or moved by + and -.
#include "gui/theme/glyphs.h"
#include "gui/timeline/timelineview.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kPixelsASecond = 80;
constexpr double kFine = 0.1; // seconds
constexpr double kCoarse = 0.5;
constexpr double kGrip = 26; // pixels, to be hit

// Counted in tenths, so that 0.3 is written 0.3.
double snapped(double seconds, double step) {
    return std::max(0.0, std::round(std::round(seconds / step) * step * 10) / 10);
}

} // namespace

// The seconds that each sleep's future was made for.
void TimelineView::takeSleeps() {
    const Trace& trace = m_session.trace();
    m_sleeps.clear();
    for (const Detail& detail : trace.details())
        if (detail.kind == DetailKind::FutureLabel && detail.c != 0 &&
            trace.string(detail.b) == "sleep")
            m_sleeps[detail.a] = trace.number(detail.c);
}

// The line of the scene that the task ran last, up to an event.
int TimelineView::lineAt(const Lane& lane, std::size_t event) const {
    const auto end =
        std::partition_point(lane.marks.begin(), lane.marks.end(),
                             [event](const FrameMark& mark) { return mark.event <= event; });
    for (auto mark = end; mark != lane.marks.begin();) {
        --mark;
        if (mark->kind == FrameMark::Kind::Line && m_session.trace().frameFile(mark->frame) == 0)
            return int(mark->line);
    }
    return 0;
}

// Which sleep of the task lasts at the event, or is its next one.
std::optional<SleepSpan> TimelineView::sleepAt(FutureId task, std::size_t event) const {
    const Lane* lane = m_session.spans().laneOf(task);
    if (!lane)
        return std::nullopt;
    const auto first =
        std::partition_point(lane->spans.begin(), lane->spans.end(),
                             [event](const LaneSpan& span) { return span.end <= event; });
    for (auto span = first; span != lane->spans.end(); ++span) {
        const auto sleep = m_sleeps.find(span->future);
        if (span->kind == LaneSpan::Kind::Waiting && sleep != m_sleeps.end())
            return SleepSpan{task,          lineAt(*lane, span->begin),
                             sleep->second, sleep->second,
                             span->begin,   span->end};
    }
    return std::nullopt;
}

// That of the task which was chosen, or which one looks at here.
std::optional<SleepSpan> TimelineView::chosenSleep() const {
    const bool isLookedAt = hasFocus() || m_session.isPinned();
    return isLookedAt && mayChangeDelays() ? sleepAt(m_session.focusTask(), m_session.cursor())
                                           : std::nullopt;
}

QRectF TimelineView::gripRect() const {
    return onScreen(gripInRoom());
}

QRectF TimelineView::gripInRoom() const {
    const auto sleep = chosenSleep();
    if (!sleep || m_axis.size() == 0)
        return {};
    for (const TimelineRow& row : rows()) {
        if (row.task != sleep->task || row.kind != TimelineRow::Kind::Task)
            continue;
        const double x = m_axis.edge(std::min<std::size_t>(sleep->end, m_axis.size() - 1));
        const QPointF centre(x + TimelineLayout::kGutter - scrollX(),
                             rectOf(row).center().y() / m_typeScale);
        return {centre - QPointF(kGrip / 2, kGrip / 2), QSizeF(kGrip, kGrip)};
    }
    return {};
}

std::optional<SleepSpan> TimelineView::sleepUnder(const QPointF& position) const {
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, position.y());
    const std::size_t event = eventUnder(position);
    const auto found = row ? sleepAt(row->task, event) : std::nullopt;
    return found && found->begin <= event + 1 ? found : std::nullopt;
}

int TimelineView::lineUnder(const QPointF& position) const {
    const auto shown = rows();
    const TimelineRow* row = rowAt(shown, position.y());
    const Lane* lane = row ? m_session.spans().laneOf(row->task) : nullptr;
    return lane ? lineAt(*lane, eventUnder(position)) : 0;
}

// The spans are those of the text as it stands.
bool TimelineView::mayChangeDelays() const {
    return !m_session.isRecording() && !m_session.isFromLastVersion() && !m_session.coversFuture();
}

bool TimelineView::startDelay(const QPointF& position, bool isAnywhere) {
    if (gripInRoom().contains(position))
        m_delay = chosenSleep();
    else
        m_delay = isAnywhere && mayChangeDelays() ? sleepUnder(position) : std::nullopt;
    m_pressedAt = position;
    return m_delay.has_value();
}

void TimelineView::dragDelay(const QPointF& position, bool isCoarse) {
    const double moved = (position.x() - m_pressedAt.x()) / kPixelsASecond;
    m_delay->wanted = snapped(m_delay->seconds + moved, isCoarse ? kCoarse : kFine);
    viewport()->update();
}

void TimelineView::dropDelay() {
    const SleepSpan chosen = *m_delay;
    m_delay.reset();
    viewport()->update();
    if (chosen.wanted != chosen.seconds)
        emit delayChosen(chosen);
}

void TimelineView::leaveDelay() {
    m_drag = Drag::None;
    m_delay.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

bool TimelineView::keyChangesDelay(const QKeyEvent& event) {
    const bool isMore = event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal;
    if (!isMore && event.key() != Qt::Key_Minus)
        return false;
    auto sleep = sleepAt(m_session.focusTask(), m_session.cursor());
    if (!sleep || !mayChangeDelays())
        return true;
    sleep->wanted = snapped(sleep->seconds + (isMore ? kFine : -kFine), kFine);
    if (sleep->wanted != sleep->seconds)
        emit delayChosen(*sleep);
    return true;
}

// In viewport coordinates.
void TimelineView::paintGrip(QPainter& painter) {
    const QRectF place = gripInRoom();
    const QRectF lanes(TimelineLayout::kGutter, TimelineLayout::kHead, plotWidth(),
                       minimapRect().top() - TimelineLayout::kHead);
    if (m_delay || !lanes.contains(place.center()))
        return;
    const Theme& theme = themeOf(m_session.isDark());
    const QRectF grip(place.center() - QPointF(4, 9), QSizeF(8, 18));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.surface, 1.5));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(grip, 4, 4);
    painter.setPen(QPen(theme.onAccent, 1));
    for (const double x : {-1.0, 1.0})
        painter.drawLine(grip.center() + QPointF(x, -4), grip.center() + QPointF(x, 4));
}

// In content coordinates: from the sleep's end to where it is dragged, and the number there.
void TimelineView::paintDelay(QPainter& painter) {
    if (!m_delay)
        return;
    const Theme& theme = themeOf(m_session.isDark());
    for (const TimelineRow& row : rows()) {
        if (row.task != m_delay->task || row.kind != TimelineRow::Kind::Task)
            continue;
        const std::size_t last = m_axis.size() - 1;
        const double from = m_axis.edge(std::min<std::size_t>(m_delay->end, last));
        const double to = from + (m_delay->wanted - m_delay->seconds) * kPixelsASecond;
        const double y = row.y + row.height / 2;
        painter.setPen(QPen(theme.accent, 2));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.drawLine(QPointF(to, row.y + 3), QPointF(to, row.y + row.height - 3));
        drawPill(painter, QPointF(to + 8, y), 22,
                 tr("sleep %1 s, was %2 s").arg(m_delay->wanted).arg(m_delay->seconds),
                 Theme::text(12, 600), theme.accent, theme.onAccent);
    }
}

} // namespace coroscope::gui
