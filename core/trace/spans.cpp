// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Spans from a replay: a span is a stretch of states, so it covers the event that begins it and
// ends at the event that ends it.
#include "core/trace/spans.h"

#include "core/trace/state.h"

#include <algorithm>
#include <unordered_map>

namespace coroscope {

namespace {

constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

// The frame that an event is about, 0 for none.
FrameId frameOf(const Event& event) {
    return event.kind == EventKind::Frame || event.kind == EventKind::Line ? event.a : 0;
}

bool entersFrame(const Event& event) {
    const auto op = static_cast<FrameOp>(event.op);
    return event.kind == EventKind::Frame && (op == FrameOp::Call || op == FrameOp::Resume);
}

bool stepsTask(const CallbackState& callback) {
    return callback.task != 0 &&
           (callback.kind == CallbackKind::Step || callback.kind == CallbackKind::Wakeup);
}

} // namespace

struct SpanIndex::Builder {
    explicit Builder(SpanIndex& index)
        : out(index)
        , trace(index.m_trace) {}

    void step();

    // --- lanes
    Lane* laneOf(FutureId task);
    void dispatch(const Event& event);
    void openSpan(Lane& lane, LaneSpan::Kind kind, HandleId handle, FutureId future);
    void closeSpan(Lane& lane);
    void taskCreated(const Event& event);
    void taskDone(const Event& event);
    void handleQueued(const Event& event);
    void handleRun(HandleId handle);
    void runEnded();
    void ended(const Event& event);
    void addFlow(Flow::Kind kind, FutureId from, FutureId to);
    void iterationBegan(std::uint32_t iteration);
    void iterationEnded();

    // --- frames
    struct Wait {
        FrameId caller = 0;
        FrameId callee = 0;      // suspended
        std::uint32_t since = 0; // event of its suspension
    };
    [[nodiscard]] Wait waitBefore(const Event& event) const;
    [[nodiscard]] bool isHandedBack(const Wait& wait, const Event& event) const;
    void noteHandedBack(const Wait& wait);
    void collect(FrameId frame);
    void updateFrame(FrameId frame);
    void setFrameSpan(std::size_t lane, const FrameSpan& wanted);
    void closeFrame(FrameId frame, std::uint32_t at);
    void closeFramesOf(const Lane& lane);
    [[nodiscard]] bool isRunning(FrameId frame) const;
    [[nodiscard]] std::uint16_t depthOf(FrameId frame) const;
    void mark(FrameMark::Kind kind, FrameId frame, std::uint32_t event, std::uint32_t line,
              StringId text);
    void markEvent(const Event& event);

    struct OpenFrame {
        std::size_t lane = kNoIndex;
        std::size_t span = 0;
    };

    SpanIndex& out;
    const Trace& trace;
    State state;
    std::uint32_t number = 0;  // of the event at hand
    FutureId formerTask = 0;   // the task that ran before it
    HandleId formerHandle = 0; // the handle that ran before it
    std::unordered_map<FutureId, std::size_t> laneByTask;
    std::unordered_map<FrameId, OpenFrame> openFrames;
    std::vector<FrameId> touched;
};

void SpanIndex::Builder::step() {
    number = static_cast<std::uint32_t>(state.event + 1);
    const Event& event = trace.event(number);
    formerTask = state.currentTask;
    formerHandle = state.running;
    const FrameId frame = frameOf(event);
    const Wait wait = waitBefore(event);
    touched.clear();
    collect(frame);
    collect(wait.caller);
    apply(state, trace);
    dispatch(event);
    collect(frame);
    for (const Detail& detail : trace.detailsOf(number)) {
        if (detail.kind == DetailKind::FrameAwaits)
            collect(detail.a);
    }
    if (isHandedBack(wait, event))
        noteHandedBack(wait);
    for (const FrameId each : touched)
        updateFrame(each);
    markEvent(event);
}

// Who waits for a suspended frame, as the event at hand comes: the frame that it is about, or the
// one that calls or resumes it.
SpanIndex::Builder::Wait SpanIndex::Builder::waitBefore(const Event& event) const {
    FrameId caller = frameOf(event);
    if (entersFrame(event))
        caller = state.stack.empty() ? 0 : state.stack.back();
    const FrameId callee = state.frame(caller).awaits;
    const FrameState& awaited = state.frame(callee);
    if (caller == 0 || callee == 0 || awaited.isLibrary || !awaited.isSuspended)
        return {};
    return {caller, callee, awaited.leftAt};
}

// True where the callee had yielded to its caller: the caller does something else, or enters it
// again without having been suspended itself.
bool SpanIndex::Builder::isHandedBack(const Wait& wait, const Event& event) const {
    if (wait.caller == 0)
        return false;
    if (state.frame(wait.caller).awaits != wait.callee)
        return true;
    return entersFrame(event) && event.a == wait.callee &&
           state.frame(wait.caller).enteredAt < wait.since;
}

// A flat dispatch over the events that change lanes.
void SpanIndex::Builder::dispatch(const Event& event) {
    switch (event.kind) {
    case EventKind::TaskCreated:
        return taskCreated(event);
    case EventKind::TaskDone:
        return taskDone(event);
    case EventKind::HandleQueued:
        return handleQueued(event);
    case EventKind::HandleRun:
        return handleRun(event.a);
    case EventKind::HandleRan:
        return runEnded();
    case EventKind::CancelRequested:
        return addFlow(Flow::Kind::Cancelled, formerTask, event.a);
    case EventKind::Iteration:
        return iterationBegan(event.a);
    case EventKind::Loop:
        runEnded();
        return iterationEnded();
    case EventKind::Clock:
        out.m_idles.push_back({number, trace.number(event.a), state.time, false});
        return iterationEnded();
    case EventKind::Block:
        out.m_idles.push_back({number, state.time - trace.number(event.a), state.time, true});
        return;
    case EventKind::End:
        return ended(event);
    default:
        return;
    }
}

Lane* SpanIndex::Builder::laneOf(FutureId task) {
    const auto found = laneByTask.find(task);
    return found == laneByTask.end() ? nullptr : &out.m_lanes[found->second];
}

void SpanIndex::Builder::closeSpan(Lane& lane) {
    if (lane.spans.empty() || lane.spans.back().end != kOpenEnd)
        return;
    if (lane.spans.back().begin == number)
        lane.spans.pop_back();
    else
        lane.spans.back().end = number;
}

void SpanIndex::Builder::openSpan(Lane& lane, LaneSpan::Kind kind, HandleId handle,
                                  FutureId future) {
    closeSpan(lane);
    lane.spans.push_back({kind, number, kOpenEnd, handle, future});
}

void SpanIndex::Builder::addFlow(Flow::Kind kind, FutureId from, FutureId to) {
    if (from != to && laneByTask.contains(to))
        out.m_flows.push_back({kind, number, from, to});
}

void SpanIndex::Builder::taskCreated(const Event& event) {
    laneByTask[event.a] = out.m_lanes.size();
    Lane& lane = out.m_lanes.emplace_back();
    lane.task = event.a;
    lane.ordinal = state.future(event.a).ordinal;
    lane.createdAt = number;
    addFlow(Flow::Kind::Created, formerTask, event.a);
}

void SpanIndex::Builder::taskDone(const Event& event) {
    Lane* lane = laneOf(event.a);
    if (!lane)
        return;
    lane->doneAt = number;
    lane->outcome = static_cast<Outcome>(event.op);
    lane->value = event.b;
    if (formerTask != event.a)
        closeSpan(*lane);
}

void SpanIndex::Builder::handleQueued(const Event& event) {
    const CallbackState& callback = state.handle(event.a).callback;
    Lane* lane = stepsTask(callback) ? laneOf(callback.task) : nullptr;
    if (!lane)
        return;
    if (callback.kind == CallbackKind::Wakeup)
        addFlow(Flow::Kind::Woken, formerTask, callback.task);
    if (callback.task != state.currentTask) // its own step goes on until the handle has run
        openSpan(*lane, LaneSpan::Kind::Ready, 0, 0);
}

void SpanIndex::Builder::handleRun(HandleId handle) {
    const CallbackState& callback = state.handle(handle).callback;
    if (Lane* lane = stepsTask(callback) ? laneOf(callback.task) : nullptr)
        openSpan(*lane, LaneSpan::Kind::Running, handle, 0);
    else
        out.m_loop.push_back({handle, number, kOpenEnd});
}

void SpanIndex::Builder::runEnded() {
    if (formerHandle == 0 || state.running == formerHandle)
        return;
    if (!out.m_loop.empty() && out.m_loop.back().end == kOpenEnd)
        out.m_loop.back().end = number;
    Lane* lane = laneOf(formerTask);
    if (!lane)
        return;
    const FutureState& task = state.future(formerTask);
    if (task.place == TaskPlace::Ready) {
        openSpan(*lane, LaneSpan::Kind::Ready, 0, 0);
    } else if (task.place == TaskPlace::Waiting) {
        openSpan(*lane, LaneSpan::Kind::Waiting, 0, task.awaits);
    } else {
        closeSpan(*lane);
        closeFramesOf(*lane);
    }
}

void SpanIndex::Builder::ended(const Event& event) {
    iterationEnded();
    if (static_cast<EndStatus>(event.op) != EndStatus::Deadlock)
        return;
    for (Lane& lane : out.m_lanes) {
        if (lane.spans.empty() || lane.spans.back().end != kOpenEnd ||
            lane.spans.back().kind != LaneSpan::Kind::Waiting)
            continue;
        openSpan(lane, LaneSpan::Kind::Forever, 0, lane.spans.back().future);
    }
}

void SpanIndex::Builder::iterationBegan(std::uint32_t iteration) {
    iterationEnded();
    out.m_iterations.push_back({iteration, number, kOpenEnd});
}

void SpanIndex::Builder::iterationEnded() {
    if (!out.m_iterations.empty() && out.m_iterations.back().end == kOpenEnd)
        out.m_iterations.back().end = number;
}

void SpanIndex::Builder::collect(FrameId frame) {
    if (frame == 0)
        return;
    const FrameState& about = state.frame(frame);
    for (const FrameId each : {about.caller, state.frame(about.caller).awaits, frame, about.awaits,
                               state.frame(about.awaits).awaits}) {
        if (each != 0 && std::find(touched.begin(), touched.end(), each) == touched.end())
            touched.push_back(each);
    }
}

// A frame on top of the stack still waits while what it awaits is suspended: it is only passed
// through on the way in or out.
bool SpanIndex::Builder::isRunning(FrameId frame) const {
    if (state.stack.empty() || state.stack.back() != frame)
        return false;
    const FrameId awaited = state.frame(frame).awaits;
    return awaited == 0 || state.frame(awaited).isLibrary || !state.frame(awaited).isSuspended;
}

std::uint16_t SpanIndex::Builder::depthOf(FrameId frame) const {
    const FutureId task = state.frame(frame).task;
    std::uint16_t depth = 0;
    for (FrameId caller = state.frame(frame).caller;
         caller != 0 && state.frame(caller).task == task && depth < 10'000;
         caller = state.frame(caller).caller)
        ++depth;
    return depth;
}

void SpanIndex::Builder::closeFrame(FrameId frame, std::uint32_t at) {
    const auto found = openFrames.find(frame);
    if (found == openFrames.end())
        return;
    out.m_lanes[found->second.lane].frames[found->second.span].end = at;
    openFrames.erase(found);
}

void SpanIndex::Builder::closeFramesOf(const Lane& lane) {
    for (const FrameSpan& span : lane.frames) {
        if (span.end == kOpenEnd)
            closeFrame(span.frame, number);
    }
}

void SpanIndex::Builder::updateFrame(FrameId frame) {
    const FrameState& now = state.frame(frame);
    const auto lane = laneByTask.find(now.task);
    if (now.isDone || now.calledAt == 0 || lane == laneByTask.end())
        return closeFrame(frame, number);
    const bool runs = isRunning(frame);
    setFrameSpan(lane->second,
                 {frame, depthOf(frame), !runs, number, kOpenEnd, runs ? 0 : now.awaits});
}

void SpanIndex::Builder::setFrameSpan(std::size_t lane, const FrameSpan& wanted) {
    Lane& target = out.m_lanes[lane];
    if (const auto open = openFrames.find(wanted.frame); open != openFrames.end()) {
        FrameSpan& span = out.m_lanes[open->second.lane].frames[open->second.span];
        const bool isInLane = open->second.lane == lane;
        if (isInLane && span.depth == wanted.depth && span.isSuspended == wanted.isSuspended &&
            span.awaits == wanted.awaits)
            return;
        if (isInLane && span.begin == wanted.begin) {
            span = wanted;
            return;
        }
        closeFrame(wanted.frame, wanted.begin);
    }
    openFrames[wanted.frame] = {lane, target.frames.size()};
    target.frames.push_back(wanted);
    target.depth = std::max<std::uint16_t>(target.depth, wanted.depth + 1);
}

// The callee was suspended by a yield, not by an await, as the event at hand shows: its caller has
// run since then.
void SpanIndex::Builder::noteHandedBack(const Wait& wait) {
    const auto lane = laneByTask.find(state.frame(wait.caller).task);
    if (lane != laneByTask.end())
        setFrameSpan(lane->second,
                     {wait.caller, depthOf(wait.caller), false, wait.since, kOpenEnd, 0});
    mark(FrameMark::Kind::Yield, wait.callee, wait.since, trace.event(wait.since).b, 0);
}

void SpanIndex::Builder::mark(FrameMark::Kind kind, FrameId frame, std::uint32_t event,
                              std::uint32_t line, StringId text) {
    const FutureId task = frame != 0 ? state.frame(frame).task : state.currentTask;
    Lane* lane = laneOf(task);
    std::vector<FrameMark>& marks = lane ? lane->marks : out.m_module;
    auto at = marks.end();
    while (at != marks.begin() && std::prev(at)->event > event)
        --at;
    marks.insert(at, {kind, depthOf(frame), event, frame, line, text});
}

void SpanIndex::Builder::markEvent(const Event& event) {
    if (event.kind == EventKind::Line)
        return mark(FrameMark::Kind::Line, event.a, number, event.b, 0);
    if (event.kind == EventKind::Print) {
        const FrameId top = state.stack.empty() ? 0 : state.stack.back();
        const bool isOfTask = state.frame(top).task == state.currentTask;
        return mark(FrameMark::Kind::Print, isOfTask ? top : 0, number, state.line, event.b);
    }
    if (event.kind != EventKind::Frame)
        return;
    switch (static_cast<FrameOp>(event.op)) {
    case FrameOp::Call:
        return mark(FrameMark::Kind::Call, event.a, number, event.b, 0);
    case FrameOp::Return:
        return mark(FrameMark::Kind::Return, event.a, number, event.b, event.c);
    case FrameOp::Raise:
        return mark(FrameMark::Kind::Raise, event.a, number, event.b, event.c);
    case FrameOp::Suspend:
    case FrameOp::Resume:
        return;
    }
}

SpanIndex::SpanIndex(const Trace& trace)
    : m_trace(trace)
    , m_builder(new Builder(*this)) {}

SpanIndex::~SpanIndex() {
    delete m_builder;
}

void SpanIndex::extend() {
    while (m_builder->state.event < m_trace.size())
        m_builder->step();
}

const Lane* SpanIndex::laneOf(FutureId task) const {
    return m_builder->laneOf(task);
}

} // namespace coroscope
