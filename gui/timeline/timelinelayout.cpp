// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Lays out the loop's lane, the tasks' lanes and, where a lane is open, its frames.
#include "gui/timeline/timelinelayout.h"

#include "gui/timeline/grouplanes.h"
#include "gui/timeline/timelinestretches.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace coroscope::gui {

namespace {

using Kind = TimelineShape::Kind;

constexpr double kPrintRoom = 9; // pixels
constexpr double kBar = 18;
constexpr double kReadyBar = 12;
constexpr double kFrameBar = 20;
constexpr double kTimeRoom = 46;        // of a time on the axis, to the right
constexpr double kLeastBand = 16;       // of an iteration among groups: less is a pattern
constexpr double kNumberRoom = 14;      // of an event's number, to each side
constexpr double kNumberAndHandle = 48; // of an iteration that shows both

class Builder {
public:
    explicit Builder(const TimelineInput& input)
        : m_in(input) {
        m_layout.rows = input.groups  ? layoutGroupRows(*input.groups, *input.openGroups)
                        : input.lanes ? layoutRows(*input.lanes, input.open)
                                      : layoutRows(input.spans, input.open, input.axis.size() - 1);
        for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
            if (m_layout.rows[i].kind == TimelineRow::Kind::Task)
                m_rowOfTask[m_layout.rows[i].task] = i;
        }
        const TimelineRow& last = m_layout.rows.back();
        m_layout.height = last.y + last.height;
    }

    TimelineLayout build() {
        addLoop();
        addAxis();
        for (const TimelineRow& row : m_layout.rows) {
            if (row.kind == TimelineRow::Kind::Task && isInSight(row))
                addLane(row, *m_in.spans.laneOf(row.task));
            if (row.kind == TimelineRow::Kind::Group && isInSight(row))
                addGroupShapes(m_layout, m_in, row, (*m_in.groups)[row.group]);
        }
        addFlows();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] double begin(std::uint32_t event) const { return m_in.axis.edge(event); }
    [[nodiscard]] double end(std::uint32_t event) const {
        return event == kOpenEnd ? m_in.axis.width() : m_in.axis.edge(event);
    }
    [[nodiscard]] bool isVisible(double from, double to) const {
        return to >= m_in.left - 300 && from <= m_in.right + 60;
    }
    [[nodiscard]] bool isInSight(const TimelineRow& row) const {
        const Lane* lane = row.task ? m_in.spans.laneOf(row.task) : nullptr;
        const double frames = row.isOpen && lane ? lane->depth * TimelineLayout::kFrameRow : 0;
        return row.y <= m_in.bottom && row.y + row.height + frames >= m_in.top;
    }
    [[nodiscard]] bool countsEvents() const {
        return m_in.axis.columns() == TimelineAxis::Columns::Events;
    }
    // Where events are this narrow, arrows, values, capsules and prints would be a grey mass.
    [[nodiscard]] bool isNarrow() const { return countsEvents() && m_in.axis.scale() < 8; }
    // At most one mark a pixel: false where `x` is drawn already. Callers go from left to right.
    static bool takePixel(double& taken, double x) {
        if (x < taken + 1)
            return false;
        taken = x;
        return true;
    }

    TimelineShape& add(Kind kind, const QRectF& rect, std::uint32_t event = 0, QString text = {}) {
        TimelineShape shape{kind, rect, std::move(text)};
        shape.event = event;
        m_layout.shapes.push_back(std::move(shape));
        return m_layout.shapes.back();
    }

    // Neighbours stand 2 pixels apart where there is room for it.
    static double inset(double from, double to) { return std::min(1.0, (to - from) / 4); }

    static QRectF centred(double from, double to, const TimelineRow& row, double height) {
        return {from, row.y + (row.height - height) / 2, std::max(0.0, to - from), height};
    }

    // --- axis
    void addAxis();
    [[nodiscard]] bool isFreeOfTimes(double x) const;
    void addEventTicks();

    // --- loop
    void addLoop();

    // --- lanes
    void addLane(const TimelineRow& row, const Lane& lane);
    void addSpan(const TimelineRow& row, const Lane& lane, const LaneSpan& span);
    void addEnd(const TimelineRow& row, const Lane& lane);
    void addPrints(const TimelineRow& row, const Lane& lane);

    // --- frames
    void addFrames(const TimelineRow& row, const Lane& lane);
    void addFrame(const TimelineRow& frames, const Lane& lane, const FrameSpan& span);
    void addMark(const TimelineRow& row, const FrameMark& mark);
    [[nodiscard]] QString waitText(const FrameSpan& span, const Lane& lane) const;
    [[nodiscard]] TimelineRow frameRow(const TimelineRow& task, std::uint16_t depth) const;

    void addFlows();
    [[nodiscard]] const TimelineRow* rowOf(FutureId task) const;

    const TimelineInput& m_in;
    TimelineLayout m_layout;
    std::unordered_map<FutureId, std::size_t> m_rowOfTask;
};

void Builder::addAxis() {
    // Where no time passes the time stays in sight at the left.
    const double start =
        countsEvents() && m_in.spans.idles().empty() ? std::max(0.0, m_in.left) : 0;
    add(Kind::TimeTick, QRectF(start, 0, 0, TimelineLayout::kAxis), 0, QStringLiteral("0 s"));
    if (m_in.axis.columns() == TimelineAxis::Columns::Time)
        return addTimeTicks(m_layout, m_in);
    addStretches(m_layout, m_in);
    if (countsEvents())
        addEventTicks();
}

void Builder::addEventTicks() {
    const TimelineAxis& axis = m_in.axis;
    std::size_t step = 1;
    while (axis.scale() * double(step) < 6)
        step *= 5;
    const std::size_t first = axis.eventAt(m_in.left) / step * step;
    const std::size_t last = axis.eventAt(m_in.right);
    for (std::size_t number = first; number <= last; number += step) {
        const double x = axis.x(number);
        const bool hasNumber = number % (step * 5) == 0 && number > 0 && isFreeOfTimes(x);
        add(Kind::EventTick, QRectF(x, 0, 0, TimelineLayout::kAxis), std::uint32_t(number),
            hasNumber ? QString::number(number) : QString());
    }
}

// The time comes first where a number would stand in its place.
bool Builder::isFreeOfTimes(double x) const {
    return std::none_of(m_layout.shapes.begin(), m_layout.shapes.end(), [x](const auto& shape) {
        return shape.kind == Kind::TimeTick && x > shape.rect.x() - kNumberRoom &&
               x < shape.rect.x() + kTimeRoom;
    });
}

void Builder::addLoop() {
    const TimelineRow& row = m_layout.rows.front();
    const double height = m_layout.height - TimelineLayout::kAxis;
    double taken = std::numeric_limits<double>::lowest();
    for (const IterationSpan& iteration : m_in.spans.iterations()) {
        if (!m_in.axis.holds(iteration.begin))
            break;
        const double from = begin(iteration.begin);
        const double to = end(iteration.end);
        const bool isStripe = m_in.groups && to - from < kLeastBand;
        if (!isVisible(from, to) || isStripe || !takePixel(taken, from))
            continue;
        TimelineShape& band =
            add(Kind::IterationBand, QRectF(from, TimelineLayout::kAxis, to - from, height),
                iteration.begin, QString::number(iteration.number));
        band.isShaded = iteration.number % 2 == 0;
    }
    taken = std::numeric_limits<double>::lowest();
    for (const LoopSpan& span : m_in.spans.loopSpans()) {
        if (!m_in.axis.holds(span.begin))
            break;
        const double from = begin(span.begin);
        const double to = end(span.end);
        if (!isVisible(from, to) || !takePixel(taken, from))
            continue;
        // In a column by handle the iteration's number stands at its left end; where there is no
        // room for both, the handle covers it.
        const bool hasNumber = !countsEvents() && to - from >= kNumberAndHandle;
        const double room = hasNumber ? std::min(22.0, (to - from) * 0.4) : 0;
        add(Kind::Callback, centred(from + room, to - 2, row, kBar), span.begin,
            m_in.names.handle(m_in.trace, span.handle));
    }
}

void Builder::addLane(const TimelineRow& row, const Lane& lane) {
    const std::size_t first = m_layout.shapes.size();
    double taken = std::numeric_limits<double>::lowest();
    for (const LaneSpan& span : lane.spans) {
        if (!m_in.axis.holds(span.begin))
            break;
        const bool isWide = end(span.end) - begin(span.begin) >= 1;
        const bool isForever = span.kind == LaneSpan::Kind::Forever; // has a width of its own
        if (takePixel(taken, begin(span.begin)) || isWide || isForever)
            addSpan(row, lane, span);
    }
    if (m_in.axis.holds(lane.doneAt))
        addEnd(row, lane);
    if (row.isOpen)
        addFrames(row, lane);
    else
        addPrints(row, lane);
    for (std::size_t i = first; i < m_layout.shapes.size(); ++i)
        m_layout.shapes[i].ordinal = lane.ordinal;
}

void Builder::addSpan(const TimelineRow& row, const Lane& lane, const LaneSpan& span) {
    const double from = begin(span.begin);
    const double to = end(span.end);
    if (!isVisible(from, to))
        return;
    switch (span.kind) {
    case LaneSpan::Kind::Ready:
        add(Kind::Ready, centred(from + inset(from, to), to - inset(from, to), row, kReadyBar),
            span.begin);
        break;
    case LaneSpan::Kind::Running: {
        QString text = m_in.names.handle(m_in.trace, span.handle);
        if (row.isOpen && lane.spans.size() <= 2 && span.end != kOpenEnd) {
            text += QStringLiteral("   ") +
                    TimelineNames::tr("one handle from first line to last: %n events, 0 s", nullptr,
                                      int(span.end - span.begin + 1));
        }
        add(Kind::Running, centred(from + inset(from, to), to - inset(from, to), row, kBar),
            span.begin, std::move(text));
        break;
    }
    case LaneSpan::Kind::Waiting:
        add(Kind::Waiting, centred(from, to, row, kBar), span.begin,
            span.future ? m_in.names.future(m_in.trace, span.future) : QString());
        break;
    case LaneSpan::Kind::Forever:
        add(Kind::Forever, centred(from + 3, to + kForeverWidth, row, kBar), span.begin);
        break;
    }
}

void Builder::addEnd(const TimelineRow& row, const Lane& lane) {
    // The mark stands where the task's last handle has returned.
    const double x = lane.spans.empty() ? m_in.axis.x(lane.doneAt) : end(lane.spans.back().end);
    if (!isVisible(x, x + 30))
        return;
    QString text = traceText(m_in.trace, lane.value);
    if (lane.outcome == Outcome::Exception)
        text = text.section(u'(', 0, 0);
    else if (row.isOpen || text == QStringLiteral("None"))
        text.clear(); // the frames have said it
    if (text.size() > 24)
        text = text.left(13) + u'…' + text.right(10);
    // A value that the end of the run would cut off is left to the tooltip and the inspector.
    if (x + 24 + 7.0 * double(text.size()) > std::max(m_in.axis.width() + 14, m_in.right))
        text.clear();
    TimelineShape& mark = add(Kind::EndMark, centred(x + 3, x + 19, row, 16), lane.doneAt, text);
    mark.outcome = lane.outcome;
}

// Of prints that would cover each other only the first stands there.
void Builder::addPrints(const TimelineRow& row, const Lane& lane) {
    double free = std::numeric_limits<double>::lowest();
    for (const FrameMark& mark : lane.marks) {
        if (mark.kind != FrameMark::Kind::Print || !m_in.axis.holds(mark.event))
            continue;
        const double x = m_in.axis.x(mark.event);
        if (!isVisible(x, x) || x < free)
            continue;
        free = x + kPrintRoom;
        add(Kind::Print, QRectF(x - 4.5, row.y + row.height / 2 - 14, 9, 7), mark.event,
            traceText(m_in.trace, mark.text));
    }
}

TimelineRow Builder::frameRow(const TimelineRow& task, std::uint16_t depth) const {
    TimelineRow row = task;
    row.kind = TimelineRow::Kind::Frame;
    row.y = task.y + task.height + depth * TimelineLayout::kFrameRow;
    row.height = TimelineLayout::kFrameRow;
    return row;
}

void Builder::addFrames(const TimelineRow& row, const Lane& lane) {
    std::vector<double> taken(lane.depth, std::numeric_limits<double>::lowest());
    for (const FrameSpan& span : lane.frames) {
        if (!m_in.axis.holds(span.begin) || span.depth >= taken.size())
            continue;
        const bool isWide = end(span.end) - begin(span.begin) >= 1;
        if (takePixel(taken[span.depth], begin(span.begin)) || isWide)
            addFrame(row, lane, span);
    }
    if (isNarrow())
        return;
    for (const FrameMark& mark : lane.marks) {
        if (m_in.axis.holds(mark.event))
            addMark(row, mark);
    }
}

QString Builder::waitText(const FrameSpan& span, const Lane& lane) const {
    if (span.awaits) {
        const std::string_view name = m_in.trace.frameName(span.awaits);
        return TimelineNames::tr("waits for %1")
            .arg(QString::fromUtf8(name.data(), qsizetype(name.size())));
    }
    for (const LaneSpan& wait : lane.spans) {
        if (wait.kind == LaneSpan::Kind::Waiting && wait.begin >= span.begin &&
            wait.begin <= span.end)
            return m_in.names.future(m_in.trace, wait.future);
    }
    return {};
}

void Builder::addFrame(const TimelineRow& task, const Lane& lane, const FrameSpan& span) {
    const double from = begin(span.begin);
    const double to = end(span.end);
    if (!isVisible(from, to))
        return;
    const TimelineRow row = frameRow(task, span.depth);
    if (span.isSuspended) {
        add(Kind::FrameWait, centred(from, to, row, kBar), span.begin,
            isNarrow() ? QString() : waitText(span, lane));
        return;
    }
    const std::string_view name = m_in.trace.frameName(span.frame);
    TimelineShape& bar =
        add(Kind::Frame, centred(from + inset(from, to), to - inset(from, to), row, kFrameBar),
            span.begin, QString::fromUtf8(name.data(), qsizetype(name.size())));
    bar.isCurrent = m_in.cursor >= span.begin && m_in.cursor < span.end;
    const Event& first = m_in.trace.event(span.begin);
    if (first.kind != EventKind::Frame || first.a != span.frame)
        bar.text.clear(); // it goes on after an await: its name stands where it began
}

void Builder::addMark(const TimelineRow& task, const FrameMark& mark) {
    const double x = m_in.axis.x(mark.event);
    const double before = mark.event ? m_in.axis.x(mark.event - 1) : 0;
    if (!isVisible(before, x))
        return;
    const TimelineRow row = frameRow(task, mark.depth);
    const double middle = row.y + row.height / 2;
    // From the bar above (a caller's, or the task's) to this frame's bar.
    const double above = mark.depth == 0 ? task.y + task.height / 2 + kBar / 2
                                         : middle - TimelineLayout::kFrameRow + kFrameBar / 2;
    const double below = middle - kFrameBar / 2;
    switch (mark.kind) {
    case FrameMark::Kind::Call:
        add(Kind::Call, QRectF(before + 6, above, 0, below - above), mark.event);
        break;
    case FrameMark::Kind::Line: {
        if (m_in.axis.scale() < 24 || m_in.axis.columns() == TimelineAxis::Columns::Handles)
            break;
        TimelineShape& number =
            add(Kind::LineNumber, QRectF(before, middle - kFrameBar / 2, x - before - 5, kFrameBar),
                mark.event, QString::number(mark.line));
        number.isCurrent = mark.event == m_in.cursor;
        break;
    }
    case FrameMark::Kind::Print:
        add(Kind::Print, QRectF((before + x) / 2 - 4.5, middle - 15, 9, 7), mark.event,
            traceText(m_in.trace, mark.text));
        break;
    case FrameMark::Kind::Return:
    case FrameMark::Kind::Yield:
        add(Kind::Return, QRectF(x + 8, above, 0, middle - above), mark.event,
            traceText(m_in.trace, mark.text));
        break;
    case FrameMark::Kind::Raise:
        add(Kind::Raise, QRectF(x + 8, above, 0, middle - above), mark.event,
            traceText(m_in.trace, mark.text));
        break;
    }
}

const TimelineRow* Builder::rowOf(FutureId task) const {
    if (!task)
        return &m_layout.rows.front(); // the loop's
    const auto found = m_rowOfTask.find(task);
    return found == m_rowOfTask.end() ? nullptr : &m_layout.rows[found->second];
}

void Builder::addFlows() {
    if (isNarrow())
        return;
    double taken = std::numeric_limits<double>::lowest();
    for (const Flow& flow : m_in.spans.flows()) {
        if (!m_in.axis.holds(flow.event))
            break;
        const double x = m_in.axis.x(flow.event);
        if (!isVisible(x, x))
            continue;
        if (!flow.from && flow.kind == Flow::Kind::Created)
            continue; // the program itself made it, outside of every handle
        const TimelineRow* from = rowOf(flow.from);
        const TimelineRow* to = rowOf(flow.to);
        if (!from || !to || from == to)
            continue;
        const double down = to->y > from->y ? 1 : -1;
        const double top = from->y + from->height / 2 + down * 9;
        const double bottom = to->y + to->height / 2 - down * 7;
        if (std::max(top, bottom) < m_in.top || std::min(top, bottom) > m_in.bottom)
            continue;
        // Of arrows to lanes that are out of sight a few stand for all.
        const bool isEndInSight = bottom >= m_in.top && bottom <= m_in.bottom;
        if (!isEndInSight && !takePixel(taken, x / 4))
            continue;
        add(flow.kind == Flow::Kind::Created     ? Kind::Created
            : flow.kind == Flow::Kind::Cancelled ? Kind::CancelFlow
                                                 : Kind::Woken,
            QRectF(x, top, 0, bottom - top), flow.event);
    }
}

} // namespace

bool canOpen(const Lane& lane) {
    return lane.depth >= 2;
}

std::vector<TimelineRow> layoutRows(const SpanIndex& spans, const std::set<FutureId>& open,
                                    std::size_t last) {
    std::vector<const Lane*> lanes;
    for (const Lane& lane : spans.lanes()) {
        if (lane.createdAt > last)
            break;
        lanes.push_back(&lane);
    }
    return layoutRows(lanes, open);
}

std::vector<TimelineRow> layoutRows(const std::vector<const Lane*>& lanes,
                                    const std::set<FutureId>& open) {
    std::vector<TimelineRow> rows;
    double y = TimelineLayout::kAxis;
    rows.push_back({TimelineRow::Kind::Loop, y, TimelineLayout::kLoopRow});
    y += TimelineLayout::kLoopRow;
    for (const Lane* lane : lanes) {
        TimelineRow row{TimelineRow::Kind::Task, y, TimelineLayout::kClosedRow, lane->task,
                        lane->ordinal};
        row.canOpen = canOpen(*lane);
        row.isOpen = row.canOpen && open.contains(lane->task);
        if (row.isOpen)
            row.height = TimelineLayout::kOpenRow;
        y += row.height;
        rows.push_back(row);
        for (std::uint16_t depth = 0; row.isOpen && depth < lane->depth; ++depth) {
            TimelineRow frame = row;
            frame.kind = TimelineRow::Kind::Frame;
            frame.y = y;
            frame.height = TimelineLayout::kFrameRow;
            frame.depth = depth;
            y += frame.height;
            rows.push_back(frame);
        }
    }
    return rows;
}

TimelineLayout layoutTimeline(const TimelineInput& input) {
    return Builder(input).build();
}

} // namespace coroscope::gui
