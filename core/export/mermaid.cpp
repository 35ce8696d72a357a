// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Participants and bars have names of ours (T1, b7); what the scene calls them is their label.
#include "core/export/mermaid.h"

#include "core/export/escape.h"
#include "core/export/momenttext.h"
#include "core/trace/spans.h"

#include <algorithm>
#include <set>

namespace coroscope {

namespace {

class Sequence {
public:
    Sequence(const Trace& trace, EventRange range)
        : m_trace(trace)
        , m_range(range.within(trace))
        , m_names(trace, m_range.last) {}

    std::string write() {
        State state;
        while (state.event < m_range.last) {
            const FutureId before = state.currentTask;
            apply(state, m_trace);
            if (m_range.holds(state.event))
                describe(m_trace.event(state.event), state, before);
        }
        std::string out = "sequenceDiagram\n    participant L as Loop\n";
        for (const FutureId task : m_order)
            out += "    participant " + idOf(task) + " as " + label(m_names.task(task)) + '\n';
        return out + m_lines;
    }

private:
    [[nodiscard]] std::string idOf(FutureId task) const {
        const std::uint32_t ordinal = m_names.end().future(task).ordinal;
        return ordinal ? 'T' + std::to_string(ordinal) : "L";
    }
    [[nodiscard]] static std::string label(const std::string& text) { return mermaidText(text); }

    std::string who(FutureId task) {
        if (task && m_names.isTask(task) && m_known.insert(task).second)
            m_order.push_back(task);
        return idOf(task);
    }
    void say(const std::string& line) { m_lines += "    " + line + '\n'; }
    void message(FutureId from, const char* arrow, FutureId to, const std::string& text) {
        const std::string begin = who(from);
        say(begin + arrow + who(to) + ": " + label(text));
    }

    void describe(const Event& event, const State& state, FutureId before) {
        switch (event.kind) {
        case EventKind::Clock:
            return say("Note over L: " + label("t = " + momentText(state.time) + " s"));
        case EventKind::HandleRun:
            if (state.currentTask) {
                message(0, "->>", state.currentTask, "runs H" + std::to_string(event.a));
                say("activate " + idOf(state.currentTask));
                m_active = state.currentTask;
            }
            return;
        case EventKind::HandleRan:
            if (m_active)
                say("deactivate " + idOf(m_active));
            m_active = 0;
            return;
        case EventKind::TaskCreated:
            return message(before, "->>", event.a, "makes it of " + m_names.text(event.c));
        case EventKind::TaskWaits:
            return message(event.a, "-->>", 0, "waits for " + m_names.future(event.b));
        case EventKind::TaskYields:
            return message(event.a, "-->>", 0, "lets others go first");
        case EventKind::TaskDone:
            return message(event.a, "-->>", 0,
                           m_names.outcome(static_cast<Outcome>(event.op), event.b));
        case EventKind::CancelRequested:
            return message(state.currentTask, "-x", event.a, "cancels it");
        case EventKind::Print: {
            const std::string place = who(state.currentTask);
            return say("Note right of " + place + ": " + label("prints " + m_names.text(event.b)));
        }
        default:
            return;
        }
    }

    const Trace& m_trace;
    EventRange m_range;
    RunNames m_names;
    std::vector<FutureId> m_order;
    std::set<FutureId> m_known;
    FutureId m_active = 0;
    std::string m_lines;
};

} // namespace

std::string mermaidSequence(const Trace& trace, EventRange range) {
    return Sequence(trace, range).write();
}

std::string mermaidGantt(const Trace& trace, EventRange range) {
    const EventRange part = range.within(trace);
    const RunNames names(trace, part.last);
    SpanIndex spans(trace);
    spans.extend();
    std::string out = "gantt\n    dateFormat X\n    axisFormat %s\n";
    int bars = 0;
    const auto bar = [&](const std::string& text, const char* tag, std::uint32_t begin,
                         std::uint32_t end) {
        const std::uint32_t from = std::max(begin, part.first);
        const std::uint32_t to = std::min(end, part.last + 1);
        if (from >= to)
            return;
        out += "    " + mermaidText(text) + " : " + tag + "b" + std::to_string(++bars) + ", " +
               std::to_string(from) + ", " + std::to_string(to) + '\n';
    };
    for (const Lane& lane : spans.lanes()) {
        if (lane.createdAt > part.last)
            continue;
        out += "    section " + mermaidText(names.task(lane.task)) + '\n';
        for (const LaneSpan& span : lane.spans) {
            if (span.kind == LaneSpan::Kind::Running)
                bar(names.handle(span.handle), "active, ", span.begin, span.end);
            else if (span.kind == LaneSpan::Kind::Ready)
                bar("ready", "", span.begin, span.end);
            else if (span.kind == LaneSpan::Kind::Waiting)
                bar(names.future(span.future), "done, ", span.begin, span.end);
            else
                bar("for ever", "crit, ", span.begin, span.end);
        }
        if (lane.doneAt != kOpenEnd)
            bar(names.outcome(lane.outcome, lane.value), "milestone, ", lane.doneAt,
                lane.doneAt + 1);
    }
    return out;
}

} // namespace coroscope
