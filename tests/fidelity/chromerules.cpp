// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// One check a phase of the format. A broken rule is thrown and told with its event.
#include "tests/fidelity/chromerules.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace coroscope::tests {

namespace {

using Json = nlohmann::json;

struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

void demand(bool holds, const char* rule) {
    if (!holds)
        throw Broken(rule);
}

struct FlowEnd {
    std::uint32_t thread;
    std::uint32_t at;
    std::string name;
    std::string category;
};

class Reader {
public:
    explicit Reader(ChromeTrace& trace)
        : m_trace(trace) {}

    void read(const Json& document) {
        demand(document.is_object() && document.at("traceEvents").is_array(), "a list of events");
        demand(document.at("displayTimeUnit") == "ms" || document.at("displayTimeUnit") == "ns",
               "the unit of display is ms or ns");
        for (const Json& event : document.at("traceEvents"))
            readEvent(event);
        for (auto& [thread, slices] : m_trace.slices)
            nest(slices);
        checkFlows();
    }

private:
    static std::uint32_t number(const Json& event, const char* key) {
        demand(event.contains(key) && event.at(key).is_number_unsigned(), "an unsigned number");
        return event.at(key).get<std::uint32_t>();
    }
    static std::string text(const Json& event, const char* key) {
        demand(event.contains(key) && event.at(key).is_string(), "a text");
        return event.at(key).get<std::string>();
    }

    void readEvent(const Json& event) try {
        demand(number(event, "pid") == 1, "one process");
        const std::uint32_t thread = number(event, "tid");
        const std::uint32_t at = number(event, "ts");
        const std::string name = text(event, "name");
        const std::string phase = text(event, "ph");
        if (phase == "M") {
            readMetadata(event, thread, name);
            return;
        }
        demand(m_trace.threads.contains(thread), "the thread has its name before");
        demand(!text(event, "cat").empty(), "a category");
        if (phase == "X")
            readSlice(event, thread, at, name);
        else if (phase == "i")
            readInstant(event);
        else
            readFlow(event, phase, {thread, at, name, text(event, "cat")});
    } catch (const Broken& rule) {
        throw Broken(rule.what() + std::string(": ") + event.dump());
    }

    void readMetadata(const Json& event, std::uint32_t thread, const std::string& name) {
        const Json& arguments = event.at("args");
        if (name == "process_name")
            demand(!text(arguments, "name").empty(), "the process has a name");
        else if (name == "thread_name")
            demand(m_trace.threads.emplace(thread, text(arguments, "name")).second,
                   "a thread has one name");
        else
            demand(name == "thread_sort_index" && number(arguments, "sort_index") > 0,
                   "known metadata");
    }

    void readSlice(const Json& event, std::uint32_t thread, std::uint32_t at,
                   const std::string& name) {
        const std::uint32_t length = number(event, "dur");
        demand(length > 0, "a slice has a length");
        demand(event.at("args").at("virtual time (s)").is_number(), "the time is a number");
        m_trace.slices[thread].push_back({name, at, at + length, 0});
    }

    void readInstant(const Json& event) {
        demand(text(event, "s") == "t", "an instant belongs to its thread");
        ++m_trace.instants;
    }

    void readFlow(const Json& event, const std::string& phase, const FlowEnd& end) {
        demand(phase == "s" || phase == "f", "a known phase");
        demand(phase == "s" || text(event, "bp") == "e", "a flow ends in the slice around it");
        auto& ends = phase == "s" ? m_begins : m_ends;
        demand(ends.emplace(number(event, "id"), end).second, "a flow's id is its own");
    }

    // Readers sort by begin and keep the file's order where two are equal: who comes first is
    // outside.
    static void nest(std::vector<ChromeSlice>& slices) {
        std::stable_sort(slices.begin(), slices.end(),
                         [](const auto& x, const auto& y) { return x.begin < y.begin; });
        std::vector<std::uint32_t> open; // ends
        for (ChromeSlice& slice : slices) {
            while (!open.empty() && open.back() <= slice.begin)
                open.pop_back();
            if (!open.empty() && slice.end > open.back())
                throw Broken("slices nest: " + slice.name + " at " + std::to_string(slice.begin));
            slice.depth = open.size();
            open.push_back(slice.end);
        }
    }

    [[nodiscard]] bool isInSlice(const FlowEnd& end) const {
        const auto thread = m_trace.slices.find(end.thread);
        return thread != m_trace.slices.end() &&
               std::any_of(thread->second.begin(), thread->second.end(),
                           [&](const ChromeSlice& slice) {
                               return slice.begin <= end.at && end.at < slice.end;
                           });
    }

    void checkFlows() {
        demand(m_begins.size() == m_ends.size(), "a flow has two ends");
        m_trace.flows = m_begins.size();
        for (const auto& [id, begin] : m_begins) {
            demand(m_ends.contains(id), "a flow that begins also ends");
            const FlowEnd& end = m_ends.at(id);
            demand(begin.name == end.name && begin.category == end.category,
                   "both ends of a flow are named alike");
            demand(begin.at <= end.at, "a flow goes forward");
            demand(isInSlice(begin) && isInSlice(end), "a flow's ends lie in slices");
        }
    }

    ChromeTrace& m_trace;
    std::map<std::uint32_t, FlowEnd> m_begins;
    std::map<std::uint32_t, FlowEnd> m_ends;
};

} // namespace

ChromeTrace readChromeTrace(const std::string& text) {
    ChromeTrace trace;
    try {
        Reader(trace).read(Json::parse(text));
    } catch (const std::exception& fault) {
        trace.fault = fault.what();
    }
    return trace;
}

} // namespace coroscope::tests
