// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The widget: takes the session's changes, keeps scale and scroll, paints what is visible.
#include "gui/timeline/timelineview.h"

#include "gui/theme/theme.h"
#include "gui/timeline/timelinepainter.h"

#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace coroscope::gui {

namespace {

constexpr double kFoot = 35;       // the minimap and its margins
constexpr int kSpare = 4;          // of kFoot
constexpr double kRight = 14;      // free at the right end
constexpr double kEventScale = 33; // pixels an event, to start with
constexpr double kMinimumScale = 0.02;
constexpr double kMaximumScale = 400;
constexpr std::size_t kOpenByDefault = 4; // tasks

// Of the first `count` events. A run is known by what happened in it: addresses are used again, and
// a run that grew is a new object with the same beginning.
std::uint64_t fingerprintOf(const Trace& trace, std::size_t count) {
    std::uint64_t sum = 0xcbf29ce484222325u;
    const auto add = [&sum](std::uint64_t value) { sum = (sum ^ value) * 0x100000001b3u; };
    for (std::size_t number = 1; number <= count; ++number) {
        const Event& event = trace.event(number);
        add(std::uint64_t(event.kind) << 8 | event.op);
        add(std::uint64_t(event.a) << 32 | event.b);
        add(event.c);
    }
    return sum;
}

// What has begun before `head`, up to it: names and arrows of what comes later would tell it.
TimelineLayout cutAt(double head, TimelineLayout layout) {
    std::vector<TimelineShape> begun;
    for (TimelineShape& shape : layout.shapes) {
        if (shape.rect.left() >= head)
            continue;
        if (shape.kind == TimelineShape::Kind::Waiting)
            shape.rect.setRight(std::min(shape.rect.right(), head));
        begun.push_back(std::move(shape));
    }
    layout.shapes = std::move(begun);
    return layout;
}

} // namespace

TimelineView::TimelineView(Session& session, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session) {
    // First of all: telling a name asks for the interface, and Qt keeps what it is given.
    installPaintedAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the minimap shows and moves it
    viewport()->setMouseTracking(true);
    makeSearch();
    connect(&session, &Session::changed, this, &TimelineView::onChanged);
    takeTrace();
}

void TimelineView::onChanged(Changes changes) {
    if (changes & Change::Trace)
        takeTrace();
    if ((changes & Change::Settings) && m_isFolding != m_session.foldsIdle())
        rebuildAxis();
    if (changes & Change::Cursor)
        ensurePlayheadVisible();
    viewport()->update();
}

void TimelineView::takeTrace() {
    const Trace& trace = m_session.trace();
    const bool isNew =
        m_taken == 0 || trace.size() < m_taken || fingerprintOf(trace, m_taken) != m_fingerprint;
    m_taken = trace.size();
    m_fingerprint = fingerprintOf(trace, m_taken);
    m_names = TimelineNames();
    if (isNew) {
        m_open.clear();
        m_openGroups.clear();
    }
    // The run of an edit is looked at where one looked at the run before.
    if (isNew && !m_session.hasFormer()) {
        m_isScaleChosen = false;
        m_isPlaced = false;
    }
    m_names.extend(trace);
    takeSleeps();
    if (isNew) {
        m_choice = {};
        clearMarks();
        m_search->hide();
    }
    if (isNew)
        chooseOpenLanes();
    rebuildAxis();
    placeAtStart();
}

// The first iteration at the left end: what comes before is the program's own text.
void TimelineView::placeAtStart() {
    if (!m_groups.empty())
        return; // the whole run is in sight
    if (m_isPlaced || m_session.spans().iterations().empty())
        return;
    const double start = m_axis.edge(m_session.spans().iterations().front().begin);
    scrollTo(countsEvents() ? start - 0.6 * m_axis.scale() + m_axis.scale() : start);
}

// Few tasks: their frames are the lesson. Many: their lanes are.
void TimelineView::chooseOpenLanes() {
    const auto& lanes = m_session.spans().lanes();
    const auto isShown = [this](const Lane& lane) {
        return lane.createdAt <= m_session.eventCount();
    };
    if (std::size_t(std::count_if(lanes.begin(), lanes.end(), isShown)) > kOpenByDefault)
        return;
    for (const Lane& lane : lanes) {
        if (canOpen(lane))
            m_open.insert(lane.task);
    }
}

void TimelineView::rebuildAxis() {
    chooseLanes();
    const double scale = m_axis.scale();
    m_isFolding = m_session.foldsIdle();
    const auto columns = !m_open.empty()    ? TimelineAxis::Columns::Events
                         : m_groups.empty() ? TimelineAxis::Columns::Handles
                                            : TimelineAxis::Columns::Time;
    const bool isOtherKind = m_axis.size() == 0 || columns != m_axis.columns();
    m_axis = TimelineAxis(m_session.trace(), m_session.spans(), columns, m_isFolding,
                          m_session.eventCount());
    m_axis.setScale(scale);
    takeFormer();
    if (isOtherKind || !m_isScaleChosen)
        chooseScale();
    updateScrollBars();
    emit framesShown(!m_open.empty());
    viewport()->update();
}

// Events at a scale that can be read; handles so that the whole run fits, if it can be read then.
void TimelineView::chooseScale() {
    m_isScaleChosen = false;
    if (countsEvents()) {
        m_axis.setScale(kEventScale);
        return;
    }
    const double room = plotWidth() - kRight - m_axis.idleWidth();
    if (m_axis.columns() == TimelineAxis::Columns::Time) {
        m_axis.setScale(room / TimelineAxis::kTimeColumns);
        return;
    }
    const double fitting = m_axis.columnCount() > 0 ? room / m_axis.columnCount() : kEventScale;
    m_axis.setScale(std::clamp(fitting, 50.0, 96.0));
}

double TimelineView::plotWidth() const {
    return std::max(10.0, room().width() - TimelineLayout::kGutter);
}

void TimelineView::setTypeScale(double scale) {
    if (scale == m_typeScale)
        return;
    m_typeScale = scale;
    if (!m_isScaleChosen)
        chooseScale();
    updateScrollBars();
    placeSearch();
    ensurePlayheadVisible();
    viewport()->update();
}

QRectF TimelineView::onScreen(const QRectF& rect) const {
    return {rect.topLeft() * m_typeScale, rect.size() * m_typeScale};
}

double TimelineView::scrollX() const {
    return horizontalScrollBar()->value();
}

double TimelineView::scrollY() const {
    return verticalScrollBar()->value();
}

void TimelineView::updateScrollBars() {
    const TimelineRow last = rows().back();
    const double height = last.y + last.height;
    const int excess = int(std::ceil(height + kFoot - room().height()));
    // The margin above the minimap may be used up before a bar is worth its room.
    verticalScrollBar()->setRange(0, excess <= kSpare ? 0 : excess);
    verticalScrollBar()->setPageStep(int(room().height()));
    verticalScrollBar()->setSingleStep(int(TimelineLayout::kClosedRow));
    // Half a pixel more or less is rounding, not a run that does not fit.
    const double wide = m_axis.width() + kRight - plotWidth();
    horizontalScrollBar()->setRange(0, wide < 1 ? 0 : int(std::ceil(wide + 60)));
    horizontalScrollBar()->setPageStep(int(plotWidth()));
}

void TimelineView::scrollTo(double x) {
    horizontalScrollBar()->setValue(int(std::lround(x)));
    viewport()->update();
}

void TimelineView::ensurePlayheadVisible() {
    if (plotWidth() < 120)
        return; // not laid out yet
    const double x = m_axis.x(m_session.cursor());
    const double margin = std::min(120.0, plotWidth() / 4);
    const bool isLeft = x < scrollX() + 20 && scrollX() > 0 && m_session.cursor() > 0;
    const bool isRight = x > scrollX() + plotWidth() - margin;
    if (!isLeft && !isRight)
        return;
    m_isPlaced = true;
    scrollTo(isLeft ? x - margin : x - plotWidth() + 2 * margin);
}

void TimelineView::setScale(double scale, double fixedX) {
    const double clamped = std::clamp(scale, kMinimumScale, kMaximumScale);
    // The event under the pointer stays there: scale the columns, not the idle stretches.
    const std::size_t event = m_axis.eventAt(fixedX + scrollX());
    const double offset = m_axis.x(event) - scrollX();
    m_axis.setScale(clamped);
    m_isScaleChosen = true;
    m_isPlaced = true;
    updateScrollBars();
    scrollTo(m_axis.x(event) - offset);
}

void TimelineView::zoomIn() {
    setScale(m_axis.scale() * 1.25, plotWidth() / 2);
}

void TimelineView::zoomOut() {
    setScale(m_axis.scale() / 1.25, plotWidth() / 2);
}

void TimelineView::fit() {
    const double room = plotWidth() - kRight - m_axis.idleWidth() - 40;
    if (m_axis.columnCount() > 0)
        m_axis.setScale(std::clamp(room / m_axis.columnCount(), kMinimumScale, kMaximumScale));
    m_isScaleChosen = true;
    updateScrollBars();
    scrollTo(0);
}

void TimelineView::zoomToSelection() {
    const Lane* lane = m_session.spans().laneOf(m_session.focusTask());
    if (!lane || lane->spans.empty())
        return;
    const std::uint32_t last = lane->spans.back().end;
    const double from = m_axis.edge(lane->spans.front().begin);
    const double to = last == kOpenEnd ? m_axis.width() : m_axis.edge(last);
    if (to > from)
        setScale(m_axis.scale() * (plotWidth() - 80) / (to - from), 0);
    scrollTo(m_axis.edge(lane->spans.front().begin) - 30);
}

void TimelineView::toggleLane(FutureId task) {
    if (!m_open.erase(task))
        m_open.insert(task);
    rebuildAxis();
    ensurePlayheadVisible();
}

void TimelineView::toggleAllLanes() {
    if (m_open.empty()) {
        for (const Lane& lane : m_session.spans().lanes()) {
            if (canOpen(lane))
                m_open.insert(lane.task);
        }
    } else {
        m_open.clear();
    }
    rebuildAxis();
    ensurePlayheadVisible();
}

TimelineLayout TimelineView::currentLayout() const {
    return layoutTimeline({m_session.trace(), m_session.spans(), m_names, m_axis, m_open,
                           m_session.cursor(), scrollX(), scrollX() + plotWidth(), scrollY(),
                           scrollY() + room().height(), &m_lanes,
                           m_groups.empty() ? nullptr : &m_groups, &m_openGroups});
}

std::vector<TimelineRow> TimelineView::rows() const {
    return m_groups.empty() ? layoutRows(m_lanes, m_open) : layoutGroupRows(m_groups, m_openGroups);
}

void TimelineView::resizeEvent(QResizeEvent*) {
    if (!m_isScaleChosen)
        chooseScale();
    updateScrollBars();
    placeAtStart();
    ensurePlayheadVisible();
    placeSearch();
}

QRectF TimelineView::minimapRect() const {
    const double height = kFoot - 15;
    return {TimelineLayout::kGutter, room().height() - kFoot + 8, plotWidth() - kRight, height};
}

void TimelineView::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(m_session.isDark());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    painter.scale(m_typeScale, m_typeScale);
    const TimelineLayout layout = currentLayout();
    paintLanes(painter, layout);
    paintHead(painter, layout);
    paintFoot(painter);
    paintMeasureCard(painter);
    paintGrip(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(QPointF(), room()).adjusted(1, 1, -1, -1));
    }
}

void TimelineView::paintLanes(QPainter& painter, const TimelineLayout& layout) {
    painter.save();
    painter.setClipRect(QRectF(0, 0, room().width(), room().height() - kFoot));
    paintContent(painter, layout, scrollY());
    painter.restore();
}

// The axis and the loop's lane stay where they are while the tasks' lanes scroll under them.
void TimelineView::paintHead(QPainter& painter, const TimelineLayout& layout) {
    if (scrollY() == 0)
        return;
    const QRectF head(0, 0, room().width(), TimelineLayout::kHead + 0.5);
    painter.save();
    painter.setClipRect(head);
    painter.fillRect(head, themeOf(m_session.isDark()).surface);
    paintContent(painter, layout, 0);
    painter.restore();
}

// Gutter and lanes, from the content's height `top` on.
void TimelineView::paintContent(QPainter& painter, const TimelineLayout& layout, double top) {
    const Theme& theme = themeOf(m_session.isDark());
    painter.save();
    painter.translate(0, -top);
    const Selection selection = m_session.selection();
    const FutureId chosen = selection.kind == Selection::Kind::Task ? selection.id : 0;
    paintGutter(painter, layout, m_session.state(), m_names, m_session.trace(), theme, chosen,
                countsEvents(), m_groups);
    painter.setClipRect(QRectF(TimelineLayout::kGutter, top, plotWidth(), room().height()),
                        Qt::IntersectClip);
    painter.translate(TimelineLayout::kGutter - scrollX(), 0);
    const QRectF visible(scrollX(), top, plotWidth(), room().height());
    if (m_session.coversFuture())
        paintTimelineShapes(painter, cutAt(m_axis.x(m_session.cursor()), layout), theme, visible);
    else
        paintTimelineShapes(painter, layout, theme, visible);
    paintFuture(painter, visible, layout.height);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(visible.left(), layout.height),
                     QPointF(visible.right(), layout.height));
    paintComparison(painter, layout);
    paintMeasure(painter, layout.height);
    paintPlayhead(painter, m_axis.x(m_session.cursor()), layout.height, theme);
    paintDelay(painter);
    painter.restore();
}

void TimelineView::paintFoot(QPainter& painter) {
    const Theme& theme = themeOf(m_session.isDark());
    const QRectF map = minimapRect();
    painter.fillRect(QRectF(0, room().height() - kFoot, room().width(), kFoot), theme.surface);
    painter.setPen(QPen(theme.line, 1));
    painter.drawLine(QPointF(0, room().height() - kFoot),
                     QPointF(room().width(), room().height() - kFoot));
    painter.setPen(theme.ink3);
    painter.setFont(Theme::text(11.5));
    painter.drawText(QRectF(12, map.top(), TimelineLayout::kGutter - 20, map.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Whole run"));
    const double width = std::max(1.0, m_axis.width());
    paintMinimap(painter, map, m_session.spans(), m_axis, theme, std::min(1.0, scrollX() / width),
                 std::min(1.0, (scrollX() + plotWidth() - kRight) / width),
                 m_axis.x(m_session.cursor()) / width);
    if (!m_session.coversFuture())
        return;
    const double head = map.left() + map.width() * m_axis.x(m_session.cursor()) / width;
    painter.fillRect(map.adjusted(head - map.left() + 1, 1, -1, -1), theme.zone);
}

} // namespace coroscope::gui
