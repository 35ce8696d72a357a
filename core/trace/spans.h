// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the timeline draws: for each task its spans by state, its frames as nested spans, marks, and
// the arrows between lanes. Positions are event numbers; an item at event e covers [begin, end).
#pragma once

#include "core/trace/trace.h"

#include <cstdint>
#include <vector>

namespace coroscope {

constexpr std::uint32_t kOpenEnd = 0xffffffff; // a span that has not ended yet

struct LaneSpan {
    enum class Kind : std::uint8_t { Ready, Running, Waiting, Forever };
    Kind kind;
    std::uint32_t begin; // event number
    std::uint32_t end;   // event number or kOpenEnd
    HandleId handle = 0; // Running: the handle that runs
    FutureId future = 0; // Waiting: what is awaited
    bool operator==(const LaneSpan&) const = default;
};

struct FrameSpan {
    FrameId frame;
    std::uint16_t depth; // 0: the task's own coroutine
    bool isSuspended;    // a thin line: it waits for `awaits` or, where 0, for the task's future
    std::uint32_t begin;
    std::uint32_t end;
    FrameId awaits = 0;
    bool operator==(const FrameSpan&) const = default;
};

struct FrameMark { // what happens on a frame's bar
    enum class Kind : std::uint8_t { Call, Line, Print, Return, Raise, Yield };
    Kind kind;
    std::uint16_t depth;
    std::uint32_t event;
    FrameId frame;
    std::uint32_t line = 0;
    StringId text = 0; // printed text, returned value, exception type
    bool operator==(const FrameMark&) const = default;
};

struct Lane {
    FutureId task = 0;
    std::uint32_t ordinal = 0;
    std::uint32_t createdAt = 0;
    std::uint32_t doneAt = kOpenEnd; // event number
    Outcome outcome = Outcome::Pending;
    StringId value = 0;
    std::vector<LaneSpan> spans;
    std::vector<FrameSpan> frames;
    std::vector<FrameMark> marks;
    std::uint16_t depth = 0; // frames that it ever held at once
};

struct LoopSpan { // a callback that is no task's step, on the loop's lane
    HandleId handle;
    std::uint32_t begin;
    std::uint32_t end;
};

struct IterationSpan {
    std::uint32_t number;
    std::uint32_t begin;
    std::uint32_t end;
};

struct IdleSpan { // the clock moved: [event, event + 1) is a stretch of time
    std::uint32_t event;
    double from;
    double to;
    bool isBlocked; // time.sleep held the loop
};

struct Flow {
    enum class Kind : std::uint8_t { Created, Woken, Cancelled };
    Kind kind;
    std::uint32_t event;
    FutureId from; // task, 0 for the loop's lane
    FutureId to;   // task
};

// Grows with the trace: extend() reads the events that are new.
class SpanIndex {
public:
    explicit SpanIndex(const Trace& trace);
    ~SpanIndex();
    SpanIndex(const SpanIndex&) = delete;
    SpanIndex& operator=(const SpanIndex&) = delete;

    void extend();
    [[nodiscard]] const std::vector<Lane>& lanes() const { return m_lanes; } // by creation
    [[nodiscard]] const Lane* laneOf(FutureId task) const;
    [[nodiscard]] const std::vector<LoopSpan>& loopSpans() const { return m_loop; }
    [[nodiscard]] const std::vector<IterationSpan>& iterations() const { return m_iterations; }
    [[nodiscard]] const std::vector<IdleSpan>& idles() const { return m_idles; }
    [[nodiscard]] const std::vector<Flow>& flows() const { return m_flows; }
    // Events of the frames that belong to no task: prints and lines of the module.
    [[nodiscard]] const std::vector<FrameMark>& moduleMarks() const { return m_module; }

private:
    struct Builder;
    const Trace& m_trace;
    std::vector<Lane> m_lanes;
    std::vector<LoopSpan> m_loop;
    std::vector<IterationSpan> m_iterations;
    std::vector<IdleSpan> m_idles;
    std::vector<Flow> m_flows;
    std::vector<FrameMark> m_module;
    Builder* m_builder;
};

} // namespace coroscope
