// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Text goes through csvText; ids and numbers are ours and stand as they are.
#include "core/export/tables.h"

#include "core/export/escape.h"
#include "core/trace/jsonlines.h"
#include "core/trace/jsonnames.h"
#include "core/trace/spans.h"

#include <algorithm>
#include <initializer_list>

namespace coroscope {

namespace {

std::string row(std::initializer_list<std::string> cells) {
    std::string out;
    for (const std::string& cell : cells) {
        if (!out.empty())
            out += ',';
        // The first cell is never empty: it is a number or a word of ours.
        out += cell;
    }
    return out + "\r\n";
}

std::string idOr(char letter, std::uint32_t id) {
    return id ? letter + std::to_string(id) : std::string();
}

class EventTable {
public:
    EventTable(const Trace& trace, EventRange range)
        : m_trace(trace)
        , m_range(range.within(trace))
        , m_names(trace, m_range.last) {}

    std::string write() {
        std::string out =
            row({"event", "time", "iteration", "kind", "task", "handle", "future", "line", "what"});
        State state;
        while (state.event < m_range.last) {
            apply(state, m_trace);
            if (m_range.holds(state.event))
                out += describe(m_trace.event(state.event), state);
        }
        return out;
    }

private:
    struct Cells {
        FutureId task = 0;
        HandleId handle = 0;
        FutureId future = 0;
        std::uint32_t line = 0;
        std::string what;
    };

    std::string describe(const Event& event, const State& state) const {
        const Cells cells = cellsOf(event, state);
        return row({std::to_string(state.event), formatNumber(state.time),
                    std::to_string(state.iteration),
                    std::string(names::wordOf(names::kEvents, event.kind)),
                    cells.task ? csvText(m_names.task(cells.task)) : std::string(),
                    idOr('H', cells.handle), idOr('F', cells.future),
                    cells.line ? std::to_string(cells.line) : std::string(),
                    cells.what.empty() ? std::string() : csvText(cells.what)});
    }

    // A flat dispatch over the event kinds.
    Cells cellsOf(const Event& event, const State& state) const {
        Cells cells;
        cells.task = state.currentTask;
        switch (event.kind) {
        case EventKind::Loop:
            cells.what = names::wordOf(names::kLoopStates, event.op);
            break;
        case EventKind::Iteration:
            cells.what = std::to_string(event.c) + " ready";
            break;
        case EventKind::Clock:
            cells.what = "from " + formatNumber(m_trace.number(event.a)) + " s";
            break;
        case EventKind::Block:
            cells.what = "for " + formatNumber(m_trace.number(event.a)) + " s";
            break;
        case EventKind::HandleQueued:
        case EventKind::TimerSet:
            cells.handle = event.a;
            cells.what = m_names.callback(event);
            if (event.kind == EventKind::TimerSet)
                cells.what += " at " + formatNumber(m_trace.deadline(event.a)) + " s";
            break;
        case EventKind::HandleCancelled:
        case EventKind::HandleRun:
        case EventKind::HandleRan:
            cells.handle = event.a;
            break;
        case EventKind::TaskCreated:
            cells.future = event.a;
            cells.what = m_names.task(event.a) + " of " + m_names.text(event.c);
            break;
        case EventKind::TaskWaits:
            cells.task = event.a;
            cells.future = event.b;
            cells.what = m_names.future(event.b);
            break;
        case EventKind::TaskYields:
            cells.task = event.a;
            break;
        case EventKind::TaskDone:
        case EventKind::FutureDone:
            if (event.kind == EventKind::TaskDone)
                cells.task = event.a;
            cells.future = event.a;
            cells.what = m_names.outcome(static_cast<Outcome>(event.op), event.b);
            break;
        case EventKind::CancelRequested:
            cells.future = event.a;
            cells.what = m_names.task(event.a);
            break;
        case EventKind::FutureCreated:
            cells.future = event.a;
            cells.what = m_names.future(event.a);
            break;
        case EventKind::Frame:
            cells.line = event.b;
            cells.what = frame(event);
            break;
        case EventKind::Line:
            cells.line = event.b;
            cells.what = m_trace.frameName(event.a);
            break;
        case EventKind::Print:
            cells.line = state.line;
            cells.what = m_names.text(event.b);
            break;
        case EventKind::End:
            cells.what = names::wordOf(names::kEndStatuses, event.op);
            if (event.b || event.c)
                cells.what += ' ' + m_names.text(event.b) + ": " + m_names.text(event.c);
            break;
        }
        return cells;
    }

    std::string frame(const Event& event) const {
        std::string out(m_trace.frameName(event.a));
        out += ' ';
        out += names::wordOf(names::kFrameOps, event.op);
        const auto op = static_cast<FrameOp>(event.op);
        if ((op == FrameOp::Return || op == FrameOp::Raise) && event.c)
            out += ' ' + m_names.text(event.c);
        return out;
    }

    const Trace& m_trace;
    EventRange m_range;
    RunNames m_names;
};

class SpanTable {
public:
    SpanTable(const Trace& trace, EventRange range)
        : m_trace(trace)
        , m_range(range.within(trace))
        , m_names(trace, m_range.last)
        , m_spans(trace) {
        m_spans.extend();
    }

    std::string write() {
        m_out = row({"lane", "task", "kind", "depth", "begin", "end", "begin time", "end time",
                     "handle", "what"});
        for (const IterationSpan& span : m_spans.iterations())
            add("0", {}, "iteration", {}, span.begin, span.end, 0, std::to_string(span.number));
        for (const LoopSpan& span : m_spans.loopSpans())
            add("0", {}, "callback", {}, span.begin, span.end, span.handle, {});
        for (const IdleSpan& span : m_spans.idles())
            addIdle(span);
        for (const Lane& lane : m_spans.lanes())
            addLane(lane);
        return m_out;
    }

private:
    void add(const std::string& lane, const std::string& task, std::string_view kind,
             const std::string& depth, std::uint32_t begin, std::uint32_t end, HandleId handle,
             const std::string& what) {
        const std::uint32_t from = std::max(begin, m_range.first);
        const std::uint32_t to = std::min(end, m_range.last + 1);
        if (from >= to)
            return;
        m_out += row({lane, task.empty() ? task : csvText(task), std::string(kind), depth,
                      std::to_string(from), std::to_string(to), formatNumber(m_trace.timeOf(from)),
                      formatNumber(m_trace.timeOf(std::min(to, m_range.last))), idOr('H', handle),
                      what.empty() ? what : csvText(what)});
    }

    void addIdle(const IdleSpan& span) {
        if (!m_range.holds(span.event))
            return;
        m_out += row({"0", "", span.isBlocked ? "blocked" : "idle", "", std::to_string(span.event),
                      std::to_string(span.event + 1), formatNumber(span.from),
                      formatNumber(span.to), "", ""});
    }

    void addLane(const Lane& lane) {
        const std::string number = std::to_string(lane.ordinal);
        const std::string task = m_names.task(lane.task);
        static constexpr std::string_view kKinds[] = {"ready", "running", "waiting", "forever"};
        for (const LaneSpan& span : lane.spans)
            add(number, task, kKinds[static_cast<std::size_t>(span.kind)], {}, span.begin, span.end,
                span.handle, span.future ? m_names.future(span.future) : std::string());
        for (const FrameSpan& span : lane.frames)
            add(number, task, span.isSuspended ? "suspended frame" : "frame",
                std::to_string(span.depth), span.begin, span.end, 0,
                std::string(m_trace.frameName(span.frame)));
        if (lane.doneAt != kOpenEnd)
            add(number, task, "done", {}, lane.doneAt, lane.doneAt + 1, 0,
                m_names.outcome(lane.outcome, lane.value));
    }

    const Trace& m_trace;
    EventRange m_range;
    RunNames m_names;
    SpanIndex m_spans;
    std::string m_out;
};

} // namespace

std::string eventsCsv(const Trace& trace, EventRange range) {
    return EventTable(trace, range).write();
}

std::string spansCsv(const Trace& trace, EventRange range) {
    return SpanTable(trace, range).write();
}

} // namespace coroscope
