// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Spans to slices. A slice is a complete event ("X"): begin and duration in microseconds, which are
// event numbers.
#include "core/export/chrometrace.h"

#include "core/export/escape.h"
#include "core/trace/jsonlines.h"
#include "core/trace/spans.h"

#include <algorithm>
#include <map>

namespace coroscope {

namespace {

constexpr std::uint32_t kLoopThread = 1;

class Writer {
public:
    Writer(const Trace& trace, EventRange range)
        : m_trace(trace)
        , m_range(range.within(trace))
        , m_names(trace, m_range.last)
        , m_spans(trace) {
        m_spans.extend();
    }

    std::string write() {
        begin("M", kLoopThread, 0, "process_name", ",\"args\":{\"name\":\"coroscope\"}");
        name(kLoopThread, "Loop");
        for (const IterationSpan& span : m_spans.iterations())
            slice(kLoopThread, "iteration " + std::to_string(span.number), span.begin, span.end);
        for (const LoopSpan& span : m_spans.loopSpans())
            slice(kLoopThread, m_names.handle(span.handle), span.begin, span.end);
        for (const FrameMark& mark : m_spans.moduleMarks())
            instant(kLoopThread, mark);
        for (const Lane& lane : m_spans.lanes())
            addLane(lane);
        for (const Flow& flow : m_spans.flows())
            addFlow(flow);
        return "{\"traceEvents\":[\n" + m_out + "\n],\"displayTimeUnit\":\"ms\"}\n";
    }

private:
    using Slices = std::map<std::uint32_t, std::uint32_t>; // begin to end, the longest

    static std::uint32_t threadOf(const Lane& lane) { return kLoopThread + lane.ordinal; }
    [[nodiscard]] std::uint32_t threadOfTask(FutureId task) const {
        const Lane* lane = m_spans.laneOf(task);
        return lane ? threadOf(*lane) : kLoopThread;
    }
    [[nodiscard]] std::uint32_t endOf(std::uint32_t end) const {
        return std::min(end, m_range.last + 1); // kOpenEnd is the greatest number
    }

    void begin(const char* phase, std::uint32_t thread, std::uint32_t at, std::string_view name,
               const std::string& rest) {
        if (!m_out.empty())
            m_out += ",\n";
        m_out += "{\"ph\":\"";
        m_out += phase;
        m_out += "\",\"pid\":1,\"tid\":" + std::to_string(thread) +
                 ",\"ts\":" + std::to_string(at) + ",\"name\":";
        appendSafeJson(m_out, name);
        m_out += rest + '}';
    }

    void name(std::uint32_t thread, const std::string& text) {
        std::string args = ",\"args\":{\"name\":";
        appendSafeJson(args, text);
        begin("M", thread, 0, "thread_name", args + '}');
        begin("M", thread, 0, "thread_sort_index",
              ",\"args\":{\"sort_index\":" + std::to_string(thread) + '}');
    }

    void slice(std::uint32_t thread, const std::string& text, std::uint32_t from,
               std::uint32_t to) {
        from = std::max(from, m_range.first);
        to = endOf(to);
        if (from >= to)
            return;
        std::uint32_t& longest = m_slices[thread][from];
        longest = std::max(longest, to);
        begin("X", thread, from, text,
              ",\"cat\":\"run\",\"dur\":" + std::to_string(to - from) +
                  ",\"args\":{\"virtual time (s)\":" + formatNumber(m_trace.timeOf(from)) +
                  ",\"event\":" + std::to_string(from) + '}');
    }

    void instant(std::uint32_t thread, const FrameMark& mark) {
        if (mark.kind == FrameMark::Kind::Print && m_range.holds(mark.event))
            begin("i", thread, mark.event, m_trace.string(mark.text),
                  ",\"cat\":\"print\",\"s\":\"t\"");
    }

    void addLane(const Lane& lane) {
        const std::uint32_t thread = threadOf(lane);
        name(thread, m_names.task(lane.task));
        for (const LaneSpan& span : lane.spans) {
            if (span.kind != LaneSpan::Kind::Running)
                continue;
            slice(thread, m_names.handle(span.handle), span.begin, span.end);
            addFrames(lane, thread, span.begin, endOf(span.end));
        }
        for (const FrameMark& mark : lane.marks)
            instant(thread, mark);
    }

    // A frame's slices: what it runs in one handle and what it waits for in it, so that they nest
    // in the handle's slice and callees nest in their caller.
    void addFrames(const Lane& lane, std::uint32_t thread, std::uint32_t first,
                   std::uint32_t last) {
        struct Piece {
            FrameId frame;
            std::uint16_t depth;
            std::uint32_t begin;
            std::uint32_t end;
        };
        std::vector<Piece> pieces;
        for (const FrameSpan& span : lane.frames) {
            const std::uint32_t from = std::max(span.begin, first);
            const std::uint32_t to = std::min(endOf(span.end), last);
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
        for (const Piece& piece : pieces)
            slice(thread, std::string(m_trace.frameName(piece.frame)), piece.begin, piece.end);
    }

    // Perfetto drops the end of a flow that lies in no slice.
    [[nodiscard]] bool isInSlice(std::uint32_t thread, std::uint32_t at) const {
        const auto slices = m_slices.find(thread);
        if (slices == m_slices.end())
            return false;
        // Slices of a thread nest or lie apart: a long one may have begun well before a short one.
        for (auto each = slices->second.upper_bound(at); each != slices->second.begin();) {
            --each;
            if (each->second > at)
                return true;
            if (at - each->first > kLookBack)
                return false;
        }
        return false;
    }

    // The arrow ends where the task next runs.
    void addFlow(const Flow& flow) {
        const Lane* lane = m_spans.laneOf(flow.to);
        const std::uint32_t from = threadOfTask(flow.from);
        if (!lane || !m_range.holds(flow.event) || !isInSlice(from, flow.event))
            return;
        const auto run = std::lower_bound(
            lane->spans.begin(), lane->spans.end(), flow.event,
            [](const LaneSpan& span, std::uint32_t at) { return span.begin < at; });
        const auto next = std::find_if(run, lane->spans.end(), [](const LaneSpan& span) {
            return span.kind == LaneSpan::Kind::Running;
        });
        if (next == lane->spans.end() || !m_range.holds(next->begin))
            return;
        static constexpr const char* kNames[] = {"made by", "woken by", "cancelled by"};
        const char* words = kNames[static_cast<std::size_t>(flow.kind)];
        const std::string id = ",\"cat\":\"flow\",\"id\":" + std::to_string(++m_flow);
        begin("s", from, flow.event, words, id);
        begin("f", threadOf(*lane), next->begin, words, id + ",\"bp\":\"e\"");
    }

    static constexpr std::uint32_t kLookBack = 100'000;

    const Trace& m_trace;
    EventRange m_range;
    RunNames m_names;
    SpanIndex m_spans;
    std::map<std::uint32_t, Slices> m_slices; // by thread
    std::uint32_t m_flow = 0;
    std::string m_out;
};

} // namespace

std::string chromeTrace(const Trace& trace, EventRange range) {
    return Writer(trace, range).write();
}

} // namespace coroscope
