// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What if this sleep took longer: the end of its span is dragged with Alt, or moved by + and -.
#include "gui/theme/glyphs.h"
#include "gui/timeline/timelineview.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace coroscope::gui {

namespace {

constexpr double kPixelsASecond = 80;
constexpr double kFine = 0.1; // seconds
constexpr double kCoarse = 0.5;

// Counted in tenths, so that 0.3 is written 0.3.
double snapped(double seconds, double step) {
    return std::max(0.0, std::round(std::round(seconds / step) * step * 10) / 10);
}

// The seconds that each sleep's future was made for.
std::unordered_map<FutureId, double> sleepsOf(const Trace& trace) {
    std::unordered_map<FutureId, double> sleeps; // only looked up
    for (const Detail& detail : trace.details())
        if (detail.kind == DetailKind::FutureLabel && detail.c != 0 &&
            trace.string(detail.b) == "sleep")
            sleeps[detail.a] = trace.number(detail.c);
    return sleeps;
}

} // namespace

// Which sleep of the task lasts at the event, or is its next one.
std::optional<SleepSpan> TimelineView::sleepAt(FutureId task, std::size_t event) const {
    const Lane* lane = m_session.spans().laneOf(task);
    if (!lane)
        return std::nullopt;
    const auto sleeps = sleepsOf(m_session.trace());
    for (const LaneSpan& span : lane->spans) {
        const auto sleep = sleeps.find(span.future);
        if (span.kind != LaneSpan::Kind::Waiting || span.end <= event || sleep == sleeps.end())
            continue;
        SleepSpan found{task, 0, sleep->second, sleep->second, span.begin, span.end};
        for (const FrameMark& mark : lane->marks)
            if (mark.kind == FrameMark::Kind::Line && mark.event <= span.begin &&
                m_session.trace().frameFile(mark.frame) == 0)
                found.line = int(mark.line);
        return found;
    }
    return std::nullopt;
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
    int line = 0;
    if (lane)
        for (const FrameMark& mark : lane->marks)
            if (mark.kind == FrameMark::Kind::Line && mark.event <= eventUnder(position) &&
                m_session.trace().frameFile(mark.frame) == 0)
                line = int(mark.line);
    return line;
}

// The spans are those of the text as it stands.
bool TimelineView::mayChangeDelays() const {
    return !m_session.isRecording() && !m_session.isFromLastVersion() && !m_session.coversFuture();
}

bool TimelineView::startDelay(const QPointF& position) {
    m_delay = mayChangeDelays() ? sleepUnder(position) : std::nullopt;
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
        emit delayChosen(chosen.line, chosen.seconds, chosen.wanted);
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
    const auto sleep = sleepAt(m_session.focusTask(), m_session.cursor());
    if (!sleep || !mayChangeDelays())
        return true;
    const double wanted = snapped(sleep->seconds + (isMore ? kFine : -kFine), kFine);
    if (wanted != sleep->seconds)
        emit delayChosen(sleep->line, sleep->seconds, wanted);
    return true;
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
