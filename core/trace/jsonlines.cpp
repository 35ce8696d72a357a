// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Writing a trace as JSON Lines: one function a kind, keys in the contract's order.
#include "core/trace/jsonlines.h"

#include "core/trace/jsonnames.h"
#include "core/trace/loggedids.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace coroscope {

namespace {

using names::wordOf;

constexpr int kFirstScientificExponent = 16; // as in Python's repr
constexpr int kLastFixedExponent = -4;

double roundedTime(double seconds) {
    if (!std::isfinite(seconds) || std::fabs(seconds) > 1e9)
        return seconds;
    char text[48];
    std::snprintf(text, sizeof text, "%.9f", seconds);
    return std::strtod(text, nullptr);
}

std::string idText(char letter, std::uint32_t id) {
    return letter + std::to_string(id);
}

void appendEscape(std::string& out, unsigned code) {
    char text[8];
    std::snprintf(text, sizeof text, "\\u%04x", code);
    out += text;
}

// One JSON object on one line, keys in the order of the calls.
class Line {
public:
    Line(std::string_view kind, double time) {
        m_text = "{\"e\": \"";
        m_text += kind;
        m_text += "\", \"t\": ";
        m_text += formatNumber(roundedTime(time));
    }
    Line& raw(std::string_view key, std::string_view value) {
        addKey(key);
        m_text += value;
        return *this;
    }
    Line& text(std::string_view key, std::string_view value) {
        addKey(key);
        appendJsonString(m_text, value);
        return *this;
    }
    Line& number(std::string_view key, std::uint32_t value) {
        return raw(key, std::to_string(value));
    }
    Line& seconds(std::string_view key, double value) { return raw(key, formatNumber(value)); }
    Line& id(std::string_view key, char letter, std::uint32_t value) {
        return value == 0 ? raw(key, "null") : raw(key, '"' + idText(letter, value) + '"');
    }
    Line& future(std::string_view key, FutureId value) { return id(key, 'F', value); }
    Line& handle(std::string_view key, HandleId value) { return id(key, 'H', value); }
    [[nodiscard]] std::string finish() const { return m_text + "}\n"; }

private:
    void addKey(std::string_view key) {
        m_text += ", \"";
        m_text += key;
        m_text += "\": ";
    }

    std::string m_text;
};

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::string_view three = text.substr(i, 3);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += text[i];
        } else if (c == '\n') {
            out += "\\n";
        } else if (c < 0x20 || c == '<' || c == 0x7f) {
            appendEscape(out, c);
        } else if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") {
            appendEscape(out, three.back() == '\xA8' ? 0x2028 : 0x2029);
            i += 2;
        } else {
            out += text[i];
        }
    }
    out += '"';
}

std::string formatNumber(double value) {
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    char buffer[40];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const std::string_view shortest(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t mark = shortest.find('e');
    const int exponent = std::atoi(std::string(shortest.substr(mark + 1)).c_str());
    if (exponent < kLastFixedExponent || exponent >= kFirstScientificExponent)
        return std::string(shortest);
    const auto fixed =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr;
    std::string text(buffer, fixed);
    if (text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

// What has been written so far, and how each event becomes text.
struct JsonLinesWriter::Names {
    Names(const Trace& wholeTrace, bool withDetails)
        : trace(wholeTrace)
        , hasDetails(withDetails)
        , ids(wholeTrace) {}

    void writeNext(std::ostream& out);
    [[nodiscard]] std::string told(const Event& event);
    [[nodiscard]] std::string what(const Event& event);
    [[nodiscard]] std::string readyList(const Event& event) const;
    [[nodiscard]] std::string frame(const Event& event);
    [[nodiscard]] std::string end(const Event& event);
    [[nodiscard]] std::string detail(const Detail& detail) const;
    Line outcome(Line line, const Event& event) const;
    void checkTask(FutureId guessed, FutureId actual);
    void checkFrame(FrameId guessed, FrameId actual);
    [[nodiscard]] std::string_view string(StringId id) const { return trace.string(id); }
    [[nodiscard]] std::string_view taskName(FutureId id) const { return string(ids.nameOf(id)); }
    [[nodiscard]] Line line(std::string_view kind) const { return {kind, time}; }

    const Trace& trace;
    bool hasDetails;
    LoggedIds ids;
    double time = 0;
    std::string meaning; // a line that settles what the names leave open
};

void JsonLinesWriter::Names::checkTask(FutureId guessed, FutureId actual) {
    if (guessed != actual)
        meaning = line(names::kMeans).future("id", actual).finish();
}

void JsonLinesWriter::Names::checkFrame(FrameId guessed, FrameId actual) {
    if (guessed != actual)
        meaning = line(names::kMeans).number("frame", actual).finish();
}

Line JsonLinesWriter::Names::outcome(Line line, const Event& event) const {
    const auto outcome = static_cast<Outcome>(event.op);
    line.text("state", wordOf(names::kOutcomes, outcome));
    if (outcome != Outcome::Cancelled)
        line.text("value", string(event.b));
    return line;
}

std::string JsonLinesWriter::Names::what(const Event& event) {
    const auto kind = static_cast<CallbackKind>(event.op);
    std::string out = "{\"do\": \"";
    out += wordOf(names::kCallbacks, kind);
    out += '"';
    const auto text = [&](std::string_view key, std::string_view value) {
        out.append(", \"").append(key).append("\": ");
        appendJsonString(out, value);
    };
    const bool isOfTask =
        kind == CallbackKind::Step || kind == CallbackKind::Wakeup || kind == CallbackKind::Cancel;
    if (isOfTask)
        text("task", taskName(event.b));
    if (kind == CallbackKind::Step && event.c != 0)
        text("throw", string(event.c));
    else if (kind == CallbackKind::Wakeup)
        out += ", \"future\": " + (event.c ? '"' + idText('F', event.c) + '"' : "null");
    else if (kind == CallbackKind::Call)
        text("name", string(event.c));
    const FutureId future = kind == CallbackKind::Wakeup ? event.c : 0;
    checkTask(isOfTask ? ids.callbackTask(kind, ids.nameOf(event.b), future) : 0, event.b);
    return out + '}';
}

std::string JsonLinesWriter::Names::readyList(const Event& event) const {
    std::string out = "[";
    for (const HandleId id : trace.readyHandles(event)) {
        if (out.size() > 1)
            out += ", ";
        out += '"' + idText('H', id) + '"';
    }
    return out + ']';
}

std::string JsonLinesWriter::Names::frame(const Event& event) {
    const auto op = static_cast<FrameOp>(event.op);
    Line out = line("frame");
    out.text("op", wordOf(names::kFrameOps, op)).text("name", trace.frameName(event.a));
    out.number("line", event.b);
    if (ids.state().currentTask == 0)
        out.raw("task", "null");
    else
        out.text("task", taskName(ids.state().currentTask));
    if (op == FrameOp::Return)
        out.text("value", string(event.c));
    else if (op == FrameOp::Raise && event.c == 0)
        out.raw("error", "null");
    else if (op == FrameOp::Raise)
        out.text("error", string(event.c));
    return out.finish();
}

std::string JsonLinesWriter::Names::end(const Event& event) {
    const auto status = static_cast<EndStatus>(event.op);
    Line out = line("end").text("status", wordOf(names::kEndStatuses, status));
    const bool tellsWhy = status == EndStatus::Exception || status == EndStatus::Limit;
    if (tellsWhy)
        out.text("type", string(event.b)).text("message", string(event.c));
    else if (event.b != 0 || event.c != 0)
        meaning = line(names::kMeans)
                      .text("type", string(event.b))
                      .text("message", string(event.c))
                      .finish();
    return out.finish();
}

// A flat dispatch over the event kinds.
std::string JsonLinesWriter::Names::told(const Event& event) {
    Line out = line(wordOf(names::kEvents, event.kind));
    switch (event.kind) {
    case EventKind::Loop:
        out.text("state", wordOf(names::kLoopStates, event.op));
        break;
    case EventKind::Iteration:
        out.number("n", event.a).raw("ready", readyList(event));
        break;
    case EventKind::Clock:
        out.seconds("was", roundedTime(trace.number(event.a)));
        break;
    case EventKind::Block:
        out.seconds("seconds", trace.number(event.a));
        break;
    case EventKind::HandleQueued:
        out.handle("id", event.a).raw("what", what(event));
        break;
    case EventKind::TimerSet:
        out.handle("id", event.a).seconds("when", roundedTime(trace.deadline(event.a)));
        out.raw("what", what(event));
        break;
    case EventKind::HandleCancelled:
    case EventKind::HandleRun:
    case EventKind::HandleRan:
        out.handle("id", event.a);
        break;
    case EventKind::TaskCreated:
        out.future("id", event.a).text("task", string(event.b)).text("coro", string(event.c));
        break;
    case EventKind::TaskWaits:
    case EventKind::TaskYields:
    case EventKind::CancelRequested:
        checkTask(ids.task(event.kind, ids.nameOf(event.a)), event.a);
        out.text("task", taskName(event.a));
        if (event.kind == EventKind::TaskWaits)
            out.future("on", event.b);
        break;
    case EventKind::TaskDone:
        out.future("id", event.a).text("task", taskName(event.a));
        out = outcome(std::move(out), event);
        break;
    case EventKind::FutureCreated:
        out.future("id", event.a).text("type", wordOf(names::kFutureTypes, event.op));
        break;
    case EventKind::FutureDone:
        out = outcome(std::move(out.future("id", event.a)), event);
        break;
    case EventKind::Frame:
        checkFrame(ids.frame(static_cast<FrameOp>(event.op), ids.nameOfFrame(event.a)), event.a);
        return frame(event);
    case EventKind::Line:
        checkFrame(ids.lineFrame(ids.nameOfFrame(event.a)), event.a);
        out.number("line", event.b).text("name", trace.frameName(event.a));
        break;
    case EventKind::Print:
        out.text("text", string(event.b));
        if (event.op != 0)
            out.raw("partial", "true");
        break;
    case EventKind::End:
        return end(event);
    }
    return out.finish();
}

// A flat dispatch over the kinds of detail.
std::string JsonLinesWriter::Names::detail(const Detail& detail) const {
    Line out = line(wordOf(names::kDetails, detail.kind));
    switch (detail.kind) {
    case DetailKind::FrameMade:
        out.number("frame", detail.a).text("name", string(detail.b));
        out.text("kind", wordOf(names::kFrameKinds, detail.c));
        break;
    case DetailKind::Variable:
        out.number("frame", detail.a).text("name", string(detail.b));
        out.text("value", string(detail.c));
        break;
    case DetailKind::FrameFile:
        out.number("frame", detail.a).text("file", string(detail.b));
        break;
    case DetailKind::FrameAwaits:
        out.number("frame", detail.a).number("callee", detail.b);
        break;
    case DetailKind::FutureLabel:
        out.future("id", detail.a).text("label", string(detail.b));
        if (detail.c != 0)
            out.seconds("seconds", trace.number(detail.c));
        break;
    case DetailKind::FutureChild:
        out.future("id", detail.a).future("child", detail.b);
        break;
    case DetailKind::HandleServes:
        out.handle("id", detail.a).future("future", detail.b);
        break;
    case DetailKind::TaskCall:
        out.future("id", detail.a).text("call", string(detail.b));
        break;
    case DetailKind::TaskRenamed:
        out.future("id", detail.a).text("task", string(detail.b));
        break;
    case DetailKind::ErrorOutput:
    case DetailKind::Traceback:
        out.text("text", string(detail.b));
        break;
    case DetailKind::Deadlock:
        out.future("id", detail.a).future("future", detail.b).text("text", string(detail.c));
        break;
    case DetailKind::LockOwner:
        out.future("id", detail.a).future("owner", detail.b);
        break;
    }
    return out.finish();
}

void JsonLinesWriter::Names::writeNext(std::ostream& out) {
    const std::size_t number = ids.state().event + 1;
    time = trace.timeOf(number);
    meaning.clear();
    out << told(trace.event(number));
    if (hasDetails) {
        out << meaning;
        for (const Detail& each : trace.detailsOf(number))
            out << detail(each);
    }
    ids.advance();
}

JsonLinesWriter::JsonLinesWriter(const Trace& trace, JsonLinesOptions options)
    : m_trace(trace)
    , m_options(options)
    , m_names(std::make_shared<Names>(trace, options.details)) {}

void JsonLinesWriter::write(std::ostream& out, std::size_t last) {
    for (; m_written < std::min(last, m_trace.size()); ++m_written)
        m_names->writeNext(out);
}

} // namespace coroscope
