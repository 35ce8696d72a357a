// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A key's value ends where its brackets do or, in quotes, at the next quote without a backslash.
#include "tests/fuzz/tracemutation.h"

#include <algorithm>
#include <iterator>

namespace coroscope::fuzz {

namespace {

// clang-format off
constexpr std::string_view kValues[] = {
    "0", "-0", "1", "-1", "0.5", "1e308", "1e999", "-1e308", "1e-320", "4294967295", "4294967296",
    "9223372036854775808", "null", "true", "[]", "{}", "\"\"", "\"F1\"", "\"H1\"", "\"F4294967295\"",
    "\"H4294967296\"", "\"Task-1\"", "\"<module>\"", "\"\\u202e<script>\"", "\"=1+1\"", "\"\\ud800\"",
    "\"a\\u0000b\"", "[\"H1\", \"H1\"]", "{\"do\": \"step\", \"task\": \"A\"}",
    "{\"do\": \"wakeup\", \"task\": \"A\", \"by\": \"F2\"}", "\"pending\"", "\"cancelled\"", "\"result\"",
    "\"exception\"", "\"running\"", "\"call\"", "\"return\"", "\"resume\"", "\"suspend\"", "\"unwind\""};
constexpr std::string_view kEvents[] = {
    R"({"e":"task","t":0,"id":"F1","task":"A","coro":"m"})",
    R"({"e":"task-done","t":0,"id":"F1","task":"A","state":"result","value":"1"})",
    R"({"e":"handle","t":0,"id":"H1","what":{"do":"step","task":"A"}})",
    R"({"e":"run","t":0,"id":"H1"})", R"({"e":"ran","t":0,"id":"H1"})",
    R"({"e":"frame","t":0,"op":"return","name":"f","line":1,"task":null})",
    R"({"e":"iteration","t":0,"n":2,"ready":["H7","H7"]})",
    R"({"e":"task-waits","t":0,"task":"A","on":"F1"})", R"({"e":"frame-awaits","frame":1,"callee":1})",
    R"({"e":"future","t":0,"id":"F1","type":"gather"})", R"({"e":"future-child","id":"F1","child":"F2"})",
    R"({"e":"future-child","id":"F2","child":"F1"})", R"({"e":"end","t":0,"status":"ok"})",
    R"({"e":"print","t":0,"text":"a\nb"})", R"({"e":"loop","t":1.7e308,"state":"running"})",
    R"({"e":"line","t":0,"line":7,"name":"f"})"};
// clang-format on

std::vector<std::string> split(std::string_view log) {
    std::vector<std::string> lines;
    while (!log.empty()) {
        const std::size_t end = std::min(log.find('\n'), log.size() - 1) + 1;
        lines.emplace_back(log.substr(0, end));
        log.remove_prefix(end);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string log;
    for (const std::string& line : lines)
        log += line;
    return log;
}

std::size_t valueEnd(std::string_view line, std::size_t from) {
    int depth = 0;
    bool isQuoted = false;
    for (std::size_t at = from; at < line.size(); ++at) {
        const char c = line[at];
        if (isQuoted && c == '\\')
            ++at;
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && depth == 0 && (c == ',' || c == '}' || c == ']' || c == '\n'))
            return at;
        else if (!isQuoted)
            depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    }
    return line.size();
}

} // namespace

std::vector<std::string> TraceMutation::keysOf(const std::string& line) {
    std::vector<std::string> keys;
    for (std::size_t colon = line.find("\":"); colon != std::string::npos;
         colon = line.find("\":", colon + 1)) {
        const std::size_t quote = colon == 0 ? std::string::npos : line.rfind('"', colon - 1);
        if (quote != std::string::npos)
            keys.push_back(line.substr(quote, colon + 2 - quote));
    }
    return keys;
}

// Of every event that has the key.
std::vector<TraceMutation::Value> TraceMutation::valuesOf(const Lines& lines,
                                                          std::string_view key) {
    std::vector<Value> values;
    for (std::size_t number = 0; number < lines.size(); ++number) {
        const std::size_t at = lines[number].find(key);
        if (at == std::string::npos)
            continue;
        const std::size_t from = at + key.size();
        values.push_back({number, from, valueEnd(lines[number], from) - from});
    }
    return values;
}

void TraceMutation::changeValue(Lines& lines) {
    const std::vector<std::string> keys = keysOf(lines[below(lines.size())]);
    if (keys.empty())
        return;
    const std::vector<Value> values = valuesOf(lines, keys[below(keys.size())]);
    if (values.empty())
        return;
    const Value& to = values[below(values.size())];
    const Value& from = values[below(values.size())];
    const std::string text = below(3) == 0 ? std::string(kValues[below(std::size(kValues))])
                                           : lines[from.line].substr(from.from, from.size);
    lines[to.line].replace(to.from, to.size, text);
}

void TraceMutation::changeKeys(Lines& lines) {
    std::string& line = lines[below(lines.size())];
    const std::vector<std::string> keys = keysOf(line);
    if (keys.empty())
        return;
    const std::string& key = keys[below(keys.size())];
    const std::size_t from = line.find(key);
    const std::size_t end = valueEnd(line, from + key.size());
    const std::string pair = line.substr(from, end - from);
    if (below(2) == 0)
        line.insert(from, pair + ", ");
    else
        line.erase(from, std::min(end - from + 2, line.size() - from));
}

void TraceMutation::changeLines(Lines& lines) {
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size()));
    const std::string line = *at;
    const std::size_t kind = below(4);
    if (kind == 0)
        at->resize(below(at->size()));
    else if (kind < 3)
        lines.erase(at);
    if (kind < 2)
        return;
    const std::size_t to = below(lines.size() + 1);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(to), line);
}

void TraceMutation::addEvent(Lines& lines) {
    const std::size_t to = below(lines.size() + 1);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(to),
                 std::string(kEvents[below(std::size(kEvents))]) + "\n");
}

std::string TraceMutation::change(const std::string& log) {
    Lines lines = split(log);
    const std::size_t kind = below(8);
    if (lines.empty() || kind == 0)
        addEvent(lines);
    else if (kind < 5)
        changeValue(lines);
    else if (kind == 5)
        changeKeys(lines);
    else
        changeLines(lines);
    return joined(lines);
}

std::string TraceMutation::join(std::string_view first, std::string_view second) {
    Lines lines = split(first);
    const Lines others = split(second);
    const std::size_t from = below(others.size());
    const std::size_t count = std::min(1 + below(8), others.size() - from);
    const auto begin = others.begin() + static_cast<std::ptrdiff_t>(from);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size() + 1)), begin,
                 begin + static_cast<std::ptrdiff_t>(count));
    return joined(lines);
}

} // namespace coroscope::fuzz
