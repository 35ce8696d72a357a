// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Reading JSON Lines into a trace. An event waits until its details are read, then its names are
// resolved; what a bare log leaves out (frames' ids, what a sleep's timer serves) is added.
#include "core/trace/jsonlines.h"

#include "core/trace/jsonfields.h"
#include "core/trace/jsonnames.h"
#include "core/trace/loggedids.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace coroscope {

namespace {

constexpr std::size_t kMostLine = std::size_t{16} << 20; // bytes
constexpr std::uint32_t kMaxIdGap = 1u << 20; // ids are dense; a damaged one must not cost memory

class Reader {
public:
    explicit Reader(Trace& trace)
        : m_trace(trace)
        , m_ids(trace) {}

    void read(const std::string& line);
    // Appends the event that waits for its details.
    void flush();

private:
    struct Pending {
        Event event{};
        double time = 0;
        StringId name = 0;        // the frame's or the task's, where a name tells which
        StringId currentTask = 0; // a frame event's "task"
        double when = 0;          // a timer's deadline
        std::vector<HandleId> ready;
        std::optional<std::uint32_t> means;
    };

    void begin(EventKind kind, const Json& object);
    void readSubject(Pending& pending, const Json& object);
    void readCallback(Pending& pending, const Json& what);
    void readFrame(Pending& pending, const Json& object);
    void readOutcome(Event& event, const Json& object);
    void readDetail(DetailKind kind, const Json& object);
    void readMeaning(const Json& object);

    void resolve();
    void resolveFrame();
    void resolveCallback();
    void noteRename(FutureId task, StringId name);
    void addBareDetails();
    void addSleep();
    void addGathered();
    void addDetail(DetailKind kind, std::uint32_t a, std::uint32_t b, std::uint32_t c = 0);
    void append();

    std::uint32_t checked(std::uint32_t id, std::uint32_t& highest);
    std::uint32_t parseId(const Json& value, char letter, std::uint32_t& highest);
    FutureId future(const Json& object, const char* key) {
        return parseId(fieldOf(object, key), 'F', m_futures);
    }
    HandleId handle(const Json& object, const char* key) {
        return parseId(fieldOf(object, key), 'H', m_handles);
    }
    FrameId frame(const Json& object, const char* key) {
        return checked(countOf(object, key), m_frames);
    }
    StringId string(const Json& object, const char* key) {
        return m_trace.intern(textOf(object, key));
    }
    StringId optional(const Json& object, const char* key) {
        return m_trace.intern(optionalText(object, key));
    }

    Trace& m_trace;
    LoggedIds m_ids;
    std::optional<Pending> m_pending;
    std::size_t m_pendingDetails = 0;
    std::uint32_t m_futures = 0;
    std::uint32_t m_handles = 0;
    std::uint32_t m_frames = 0;
};

std::uint32_t Reader::checked(std::uint32_t id, std::uint32_t& highest) {
    if (id > highest && id - highest > kMaxIdGap)
        throw Malformed{"id " + std::to_string(id) + " is out of order"};
    highest = std::max(highest, id);
    return id;
}

std::uint32_t Reader::parseId(const Json& value, char letter, std::uint32_t& highest) {
    if (value.is_null())
        return 0;
    const std::string text = value.is_string() ? value.get<std::string>() : std::string{};
    const bool hasDigits =
        text.size() > 1 && text.size() < 11 && text[0] == letter &&
        std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const unsigned long long id = hasDigits ? std::stoull(text.substr(1)) : 0;
    if (!hasDigits || id > std::numeric_limits<std::uint32_t>::max())
        throw Malformed{"\"" + text + "\" is no id of the form " + letter + "1"};
    return checked(static_cast<std::uint32_t>(id), highest);
}

void Reader::read(const std::string& line) {
    const Json object = parseLine(line);
    const std::string& kind = textOf(object, "e");
    if (const auto event = names::valueOf(names::kEvents, kind)) {
        flush();
        begin(static_cast<EventKind>(*event), object);
    } else if (const auto detail = names::valueOf(names::kDetails, kind)) {
        readDetail(static_cast<DetailKind>(*detail), object);
    } else if (kind == names::kMeans) {
        readMeaning(object);
    } // other tools may write further kinds
}

void Reader::begin(EventKind kind, const Json& object) {
    if (m_trace.isComplete())
        throw Malformed{"an event follows the end"};
    Pending pending;
    pending.event.kind = kind;
    pending.time = secondsOf(object, "t");
    if (pending.time < m_trace.time())
        throw Malformed{"time goes backwards"};
    if (std::isinf(pending.time))
        throw Malformed{"nothing happens at an infinite time"};
    readSubject(pending, object);
    m_pending = std::move(pending);
    m_pendingDetails = m_trace.details().size();
}

// A flat dispatch over the event kinds.
void Reader::readSubject(Pending& pending, const Json& object) {
    Event& event = pending.event;
    switch (event.kind) {
    case EventKind::Loop:
        event.op = wordIn(names::kLoopStates, object, "state");
        break;
    case EventKind::Iteration:
        event.a = countOf(object, "n");
        for (const Json& id : fieldOf(object, "ready"))
            pending.ready.push_back(parseId(id, 'H', m_handles));
        break;
    case EventKind::Clock:
        event.a = m_trace.addNumber(secondsOf(object, "was"));
        break;
    case EventKind::Block:
        event.a = m_trace.addNumber(secondsOf(object, "seconds"));
        break;
    case EventKind::TimerSet:
        pending.when = secondsOf(object, "when");
        [[fallthrough]];
    case EventKind::HandleQueued:
        event.a = handle(object, "id");
        readCallback(pending, fieldOf(object, "what"));
        break;
    case EventKind::HandleCancelled:
    case EventKind::HandleRun:
    case EventKind::HandleRan:
        event.a = handle(object, "id");
        break;
    case EventKind::TaskCreated:
        event.a = future(object, "id");
        event.b = string(object, "task");
        event.c = string(object, "coro");
        break;
    case EventKind::TaskWaits:
        event.b = future(object, "on");
        [[fallthrough]];
    case EventKind::TaskYields:
    case EventKind::CancelRequested:
        pending.name = string(object, "task");
        break;
    case EventKind::TaskDone:
        pending.name = string(object, "task");
        [[fallthrough]];
    case EventKind::FutureDone:
        event.a = future(object, "id");
        readOutcome(event, object);
        break;
    case EventKind::FutureCreated:
        event.a = future(object, "id");
        event.op = wordIn(names::kFutureTypes, object, "type");
        break;
    case EventKind::Frame:
        readFrame(pending, object);
        break;
    case EventKind::Line:
        event.b = countOf(object, "line");
        pending.name = string(object, "name");
        break;
    case EventKind::Print:
        event.b = string(object, "text");
        event.op = object.contains("partial") && object["partial"] == true;
        break;
    case EventKind::End:
        event.op = wordIn(names::kEndStatuses, object, "status");
        event.b = optional(object, "type");
        event.c = optional(object, "message");
        break;
    }
}

void Reader::readOutcome(Event& event, const Json& object) {
    event.op = wordIn(names::kOutcomes, object, "state");
    event.b = optional(object, "value");
}

void Reader::readCallback(Pending& pending, const Json& what) {
    if (!what.is_object())
        throw Malformed{"\"what\" is not an object"};
    Event& event = pending.event;
    event.op = wordIn(names::kCallbacks, what, "do");
    switch (static_cast<CallbackKind>(event.op)) {
    case CallbackKind::Step:
        pending.name = string(what, "task");
        event.c = optional(what, "throw");
        break;
    case CallbackKind::Wakeup:
        pending.name = string(what, "task");
        event.c = future(what, "future");
        break;
    case CallbackKind::Cancel:
        pending.name = string(what, "task");
        break;
    case CallbackKind::Call:
        event.c = string(what, "name");
        break;
    default:
        break;
    }
}

void Reader::readFrame(Pending& pending, const Json& object) {
    Event& event = pending.event;
    event.op = wordIn(names::kFrameOps, object, "op");
    event.b = countOf(object, "line");
    pending.name = string(object, "name");
    pending.currentTask = optional(object, "task");
    if (static_cast<FrameOp>(event.op) == FrameOp::Return)
        event.c = optional(object, "value");
    else if (static_cast<FrameOp>(event.op) == FrameOp::Raise)
        event.c = optional(object, "error");
}

// A flat dispatch over the kinds of detail.
void Reader::readDetail(DetailKind kind, const Json& object) {
    if (!m_pending)
        throw Malformed{"a detail comes before any event"};
    switch (kind) {
    case DetailKind::FrameMade:
        addDetail(kind, frame(object, "frame"), string(object, "name"),
                  wordIn(names::kFrameKinds, object, "kind"));
        break;
    case DetailKind::Variable:
        addDetail(kind, frame(object, "frame"), string(object, "name"), string(object, "value"));
        break;
    case DetailKind::FrameFile:
        addDetail(kind, frame(object, "frame"), string(object, "file"));
        break;
    case DetailKind::FrameAwaits:
        addDetail(kind, frame(object, "frame"), frame(object, "callee"));
        break;
    case DetailKind::FutureLabel:
        addDetail(kind, future(object, "id"), string(object, "label"),
                  object.contains("seconds") ? m_trace.addNumber(secondsOf(object, "seconds")) : 0);
        break;
    case DetailKind::FutureChild:
        addDetail(kind, future(object, "id"), future(object, "child"));
        break;
    case DetailKind::HandleServes:
        addDetail(kind, handle(object, "id"), future(object, "future"));
        break;
    case DetailKind::TaskCall:
        addDetail(kind, future(object, "id"), string(object, "call"));
        break;
    case DetailKind::TaskRenamed:
        addDetail(kind, future(object, "id"), string(object, "task"));
        break;
    case DetailKind::ErrorOutput:
    case DetailKind::Traceback:
        addDetail(kind, 0, string(object, "text"));
        break;
    case DetailKind::Deadlock:
        addDetail(kind, future(object, "id"), future(object, "future"), string(object, "text"));
        break;
    case DetailKind::LockOwner:
        addDetail(kind, future(object, "id"), future(object, "owner"));
        break;
    }
}

void Reader::readMeaning(const Json& object) {
    if (!m_pending)
        throw Malformed{"\"means\" comes before any event"};
    if (object.contains("frame")) {
        m_pending->means = frame(object, "frame");
    } else if (object.contains("id")) {
        m_pending->means = future(object, "id");
    } else {
        m_pending->event.b = optional(object, "type");
        m_pending->event.c = optional(object, "message");
    }
}

void Reader::addDetail(DetailKind kind, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    m_trace.addDetail(m_trace.size() + 1, kind, a, b, c);
}

void Reader::flush() {
    if (!m_pending)
        return;
    resolve();
    append();
    m_pending.reset();
    m_ids.advance();
}

void Reader::append() {
    Pending& pending = *m_pending;
    m_trace.setTime(pending.time);
    if (pending.event.kind == EventKind::Iteration)
        m_trace.appendIteration(pending.event.a, pending.ready);
    else if (pending.event.kind == EventKind::TimerSet)
        m_trace.appendTimer(pending.event, pending.when);
    else
        m_trace.append(pending.event);
}

void Reader::resolve() {
    Pending& pending = *m_pending;
    Event& event = pending.event;
    if (m_trace.details().size() == m_pendingDetails && !pending.means)
        addBareDetails();
    switch (event.kind) {
    case EventKind::HandleQueued:
    case EventKind::TimerSet:
        return resolveCallback();
    case EventKind::TaskWaits:
    case EventKind::TaskYields:
    case EventKind::CancelRequested:
        event.a = pending.means.value_or(m_ids.task(event.kind, pending.name));
        return noteRename(event.a, pending.name);
    case EventKind::TaskDone:
        return noteRename(event.a, pending.name);
    case EventKind::Frame:
    case EventKind::Line:
        return resolveFrame();
    default:
        return;
    }
}

void Reader::resolveCallback() {
    Event& event = m_pending->event;
    const auto kind = static_cast<CallbackKind>(event.op);
    const bool isOfTask =
        kind == CallbackKind::Step || kind == CallbackKind::Wakeup || kind == CallbackKind::Cancel;
    if (isOfTask) {
        const FutureId awaited = kind == CallbackKind::Wakeup ? event.c : 0;
        event.b = m_pending->means.value_or(m_ids.callbackTask(kind, m_pending->name, awaited));
        noteRename(event.b, m_pending->name);
    } else {
        event.b = m_pending->means.value_or(0);
    }
}

// A bare log does not tell when a task was given another name; it only uses it from then on.
void Reader::noteRename(FutureId task, StringId name) {
    if (task != 0 && m_ids.nameOf(task) != name)
        addDetail(DetailKind::TaskRenamed, task, name);
}

void Reader::resolveFrame() {
    Pending& pending = *m_pending;
    Event& event = pending.event;
    if (event.kind == EventKind::Frame && pending.currentTask != 0)
        noteRename(m_ids.state().currentTask, pending.currentTask);
    if (pending.means) {
        event.a = *pending.means;
        return;
    }
    const auto op = static_cast<FrameOp>(event.op);
    event.a = event.kind == EventKind::Line ? m_ids.lineFrame(pending.name)
                                            : m_ids.frame(op, pending.name);
    if (event.a != 0)
        return;
    event.a = checked(m_frames + 1, m_frames);
    addDetail(DetailKind::FrameMade, event.a, pending.name);
}

void Reader::addBareDetails() {
    const Event& event = m_pending->event;
    if (event.kind == EventKind::TimerSet &&
        static_cast<CallbackKind>(event.op) == CallbackKind::SleepDone)
        addSleep();
    else if (event.kind == EventKind::FutureCreated &&
             static_cast<FutureType>(event.op) == FutureType::Gather)
        addGathered();
}

// asyncio.sleep makes a future and then its timer.
void Reader::addSleep() {
    if (m_trace.size() == 0)
        return;
    const Event& former = m_trace.event(m_trace.size());
    if (former.kind != EventKind::FutureCreated || !m_trace.detailsOf(m_trace.size()).empty())
        return;
    const double seconds = std::round((m_pending->when - m_pending->time) * 1e9) / 1e9;
    addDetail(DetailKind::FutureLabel, former.a, m_trace.intern("sleep"),
              m_trace.addNumber(seconds));
    addDetail(DetailKind::HandleServes, m_pending->event.a, former.a);
}

// gather makes a task of each coroutine, each followed by its first step, and then its future.
void Reader::addGathered() {
    std::vector<FutureId> children;
    for (std::size_t number = m_trace.size(); number >= 2; number -= 2) {
        const Event& step = m_trace.event(number);
        const Event& task = m_trace.event(number - 1);
        if (step.kind != EventKind::HandleQueued || task.kind != EventKind::TaskCreated ||
            step.b != task.a)
            break;
        children.push_back(task.a);
    }
    for (auto child = children.rbegin(); child != children.rend(); ++child)
        addDetail(DetailKind::FutureChild, m_pending->event.a, *child);
}

// False at the end. A line over the limit is given up before it is read whole.
bool nextLine(std::istream& in, std::string& line) {
    line.clear();
    std::array<char, 4096> part{};
    do {
        in.clear(in.rdstate() & ~std::ios::failbit);
        in.getline(part.data(), part.size());
        const auto count = static_cast<std::size_t>(in.gcount());
        const bool hasEnd = in.good(); // counted, not stored
        line.append(part.data(), hasEnd ? count - 1 : count);
        if (line.size() > kMostLine)
            throw Malformed{"longer than " + std::to_string(kMostLine) + " bytes"};
        if (hasEnd)
            return true;
    } while (!in.eof() && !in.bad() && in.gcount() > 0);
    return !line.empty();
}

} // namespace

ReadResult readJsonLines(std::istream& in, Trace& trace) {
    Reader reader(trace);
    ReadResult result;
    std::size_t number = 0;
    try {
        std::string line;
        for (number = 1; nextLine(in, line); ++number) {
            if (line.find_first_not_of(" \t\r") != std::string::npos)
                reader.read(line);
        }
        reader.flush();
    } catch (const Malformed& error) {
        result.error = "line " + std::to_string(number) + ": " + error.why;
        reader.flush();
    }
    result.events = trace.size();
    return result;
}

} // namespace coroscope
