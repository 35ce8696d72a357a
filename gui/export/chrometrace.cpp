// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Spans to slices. A slice is a complete event ("X"): begin and duration in microseconds, which are
// event numbers.
#include "gui/export/chrometrace.h"

#include "core/trace/spans.h"
#include "gui/timeline/timelinenames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace coroscope::gui {

namespace {

constexpr int kLoopThread = 1;
constexpr int kProcess = 1;

class Writer {
public:
    Writer(const Trace& trace, std::size_t first, std::size_t last)
        : m_trace(trace)
        , m_first(std::uint32_t(first))
        , m_last(std::uint32_t(last && last < trace.size() ? last : trace.size()))
        , m_spans(trace) {
        m_spans.extend();
        m_names.extend(trace);
    }

    QByteArray write() {
        name(kLoopThread, QStringLiteral("Loop"));
        for (const LoopSpan& span : m_spans.loopSpans())
            slice(kLoopThread, m_names.handle(m_trace, span.handle), span.begin, span.end);
        for (const Lane& lane : m_spans.lanes())
            addLane(lane);
        for (const Flow& flow : m_spans.flows())
            addFlow(flow);
        const QJsonObject document{{QStringLiteral("traceEvents"), m_events},
                                   {QStringLiteral("displayTimeUnit"), QStringLiteral("ms")}};
        return QJsonDocument(document).toJson(QJsonDocument::Compact);
    }

private:
    static int threadOf(std::uint32_t ordinal) { return kLoopThread + int(ordinal); }
    [[nodiscard]] int threadOfTask(FutureId task) const {
        const Lane* lane = m_spans.laneOf(task);
        return lane ? threadOf(lane->ordinal) : kLoopThread;
    }
    [[nodiscard]] std::uint32_t endOf(std::uint32_t end) const {
        return std::min(end, m_last + 1); // kOpenEnd is the greatest number
    }
    [[nodiscard]] bool isInside(std::uint32_t event) const {
        return event >= m_first && event <= m_last;
    }

    QJsonObject base(const char* phase, int thread, double microseconds) const {
        return {{QStringLiteral("ph"), QString::fromLatin1(phase)},
                {QStringLiteral("pid"), kProcess},
                {QStringLiteral("tid"), thread},
                {QStringLiteral("ts"), microseconds}};
    }

    void name(int thread, const QString& text) {
        QJsonObject event = base("M", thread, 0);
        event.insert(QStringLiteral("name"), QStringLiteral("thread_name"));
        event.insert(QStringLiteral("args"), QJsonObject{{QStringLiteral("name"), text}});
        m_events.append(event);
        event.insert(QStringLiteral("name"), QStringLiteral("thread_sort_index"));
        event.insert(QStringLiteral("args"), QJsonObject{{QStringLiteral("sort_index"), thread}});
        m_events.append(event);
    }

    void slice(int thread, const QString& text, std::uint32_t begin, std::uint32_t end) {
        const std::uint32_t from = std::max(begin, m_first);
        if (from >= endOf(end))
            return;
        QJsonObject event = base("X", thread, from);
        event.insert(QStringLiteral("name"), text);
        event.insert(QStringLiteral("dur"), double(endOf(end)) - from);
        event.insert(QStringLiteral("args"),
                     QJsonObject{{QStringLiteral("virtual time (s)"), m_trace.timeOf(from)},
                                 {QStringLiteral("event"), int(from)}});
        m_events.append(event);
    }

    void addLane(const Lane& lane) {
        const int thread = threadOf(lane.ordinal);
        name(thread, m_names.task(m_trace, lane.task));
        for (const LaneSpan& span : lane.spans) {
            if (span.kind == LaneSpan::Kind::Running)
                slice(thread, m_names.handle(m_trace, span.handle), span.begin, span.end);
        }
        addFrames(lane, thread);
        for (const FrameMark& mark : lane.marks) {
            if (mark.kind != FrameMark::Kind::Print || !isInside(mark.event))
                continue;
            QJsonObject event = base("i", thread, mark.event);
            event.insert(QStringLiteral("name"), traceText(m_trace, mark.text));
            event.insert(QStringLiteral("s"), QStringLiteral("t"));
            m_events.append(event);
        }
    }

    // A frame's slices: what it runs in one handle and what it waits for in it, so that they nest
    // in the handle's slice and callees nest in their caller.
    void addFrames(const Lane& lane, int thread) {
        for (const LaneSpan& run : lane.spans) {
            if (run.kind == LaneSpan::Kind::Running)
                addFramesOf(lane, thread, run.begin, endOf(run.end));
        }
    }

    void addFramesOf(const Lane& lane, int thread, std::uint32_t begin, std::uint32_t end) {
        struct Piece {
            FrameId frame;
            std::uint16_t depth;
            std::uint32_t begin;
            std::uint32_t end;
        };
        std::vector<Piece> pieces;
        for (const FrameSpan& span : lane.frames) {
            const std::uint32_t from = std::max(span.begin, begin);
            const std::uint32_t to = std::min(endOf(span.end), end);
            // A frame that waits for the task's future does not stand on the running stack.
            if (from >= to || (span.isSuspended && !span.awaits))
                continue;
            const auto same = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
                return piece.frame == span.frame && piece.end == from;
            });
            if (same != pieces.end())
                same->end = to;
            else
                pieces.push_back({span.frame, span.depth, from, to});
        }
        std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& x, const Piece& y) {
            return x.depth != y.depth ? x.depth < y.depth : x.begin < y.begin;
        });
        for (const Piece& piece : pieces) {
            const std::string_view text = m_trace.frameName(piece.frame);
            slice(thread, QString::fromUtf8(text.data(), qsizetype(text.size())), piece.begin,
                  piece.end);
        }
    }

    void addFlow(const Flow& flow) {
        const auto add = [&](const char* phase, FutureId task, double at) {
            QJsonObject event = base(phase, threadOfTask(task), at);
            event.insert(QStringLiteral("id"), m_flow);
            event.insert(QStringLiteral("cat"), QStringLiteral("flow"));
            event.insert(QStringLiteral("name"), flow.kind == Flow::Kind::Created
                                                     ? QStringLiteral("made by")
                                                     : QStringLiteral("woken by"));
            if (*phase == 'f')
                event.insert(QStringLiteral("bp"), QStringLiteral("e"));
            m_events.append(event);
        };
        const Lane* lane = m_spans.laneOf(flow.to);
        if (!lane || !isInside(flow.event))
            return;
        // The arrow ends where the task next runs.
        for (const LaneSpan& span : lane->spans) {
            if (span.kind != LaneSpan::Kind::Running || span.begin < flow.event)
                continue;
            if (!isInside(span.begin))
                return;
            ++m_flow;
            add("s", flow.from, flow.event);
            add("f", flow.to, span.begin);
            return;
        }
    }

    const Trace& m_trace;
    std::uint32_t m_first;
    std::uint32_t m_last;
    SpanIndex m_spans;
    TimelineNames m_names;
    QJsonArray m_events;
    int m_flow = 0;
};

} // namespace

QByteArray chromeTraceOf(const Trace& trace, std::size_t first, std::size_t last) {
    return Writer(trace, first, last).write();
}

} // namespace coroscope::gui
