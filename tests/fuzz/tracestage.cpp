// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Logs: what was read carries every view and export, and what is written of it reads back the same.
#include "tests/fuzz/stages.h"

#include "core/export/chrometrace.h"
#include "core/export/escape.h"
#include "core/export/mermaid.h"
#include "core/export/tables.h"
#include "core/trace/jsonlines.h"
#include "core/trace/spans.h"
#include "core/trace/stateat.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace coroscope::fuzz {

namespace {

ReadResult readText(const std::string& text, Trace& trace) {
    std::istringstream in(text);
    return readJsonLines(in, trace);
}

std::string written(const Trace& trace) {
    std::ostringstream out;
    JsonLinesWriter(trace).write(out, trace.size());
    return out.str();
}

std::string lookAt(const Trace& trace) {
    SpanIndex spans(trace);
    spans.extend();
    StateIndex states(trace);
    for (std::size_t event = 0; event <= trace.size(); event += 1 + trace.size() / 5)
        static_cast<void>(states.stateAt(event));
    static_cast<void>(states.stateAt(trace.size()));
    return {};
}

// As many cells in each row, none of which a spreadsheet takes for a formula.
std::string brokenTable(const std::string& csv) {
    std::size_t cells = 1;
    std::size_t columns = 0;
    bool isQuoted = false;
    bool isAtStart = true;
    for (const char c : csv) {
        const bool isInside = isQuoted;
        if (c == '"')
            isQuoted = !isQuoted;
        if (isAtStart && (c == '=' || c == '+' || c == '@' || c == '\t'))
            return "a cell that is a formula";
        isAtStart = (!isInside && (c == ',' || c == '\n')) || (isAtStart && c == '"');
        if (isInside || isQuoted)
            continue;
        cells += c == ',';
        if (c != '\n')
            continue;
        if (columns != 0 && cells != columns)
            return "a row with more or fewer cells than the others";
        columns = std::exchange(cells, 1);
    }
    return isQuoted ? "a quote without an end" : "";
}

std::string exportAll(const Trace& trace) {
    const EventRange all = EventRange{}.within(trace);
    if (!nlohmann::json::accept(chromeTrace(trace, all)))
        return "a Chrome trace that is no JSON";
    for (const std::string& table : {eventsCsv(trace, all), spansCsv(trace, all)}) {
        std::string broken = brokenTable(table);
        if (!broken.empty())
            return broken;
    }
    const EventRange few = EventRange{2, 7}.within(trace);
    const std::string sequence = mermaidSequence(trace, few);
    const std::string bars = mermaidGantt(trace, few);
    if (sequence.find('<') != std::string::npos || bars.find('<') != std::string::npos)
        return "a diagram with a mark of HTML";
    return {};
}

std::string brokenName(std::string_view text) {
    const std::string name = safeFileName(text);
    const bool isSafe = !name.empty() && name.size() <= 80 && name[0] != '.' && name[0] != '-' &&
                        name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
    if (!isSafe)
        return "a file's name that is none";
    std::string json;
    appendSafeJson(json, text);
    if (!nlohmann::json::accept(json))
        return "a JSON text that is none";
    const std::string xml = xmlText(text);
    return xml.find_first_of("<>\"") == std::string::npos ? "" : "a text with a mark of XML";
}

} // namespace

std::string readTrace(std::string_view log) {
    Trace trace;
    const ReadResult result = readText(std::string(log), trace);
    if (result.events != trace.size())
        return "another count of events than those that were read";
    if (!result.error.empty() && !result.error.starts_with("line "))
        return "an error without its line";
    const std::string text = written(trace);
    Trace again;
    const ReadResult second = readText(text, again);
    if (!second.error.empty() || again.size() != trace.size())
        return "what was written does not read back: " + second.error;
    if (written(again) != text)
        return "what was read back is written in another way";
    for (std::string broken : {lookAt(trace), exportAll(trace), brokenName(log.substr(0, 200))}) {
        if (!broken.empty())
            return broken;
    }
    return {};
}

} // namespace coroscope::fuzz
