// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A trace as JSON Lines, the contract with CPython's own event logs: one object an event, keys in
// the contract's order; details follow their event as kinds of their own.
#pragma once

#include "core/trace/trace.h"

#include <istream>
#include <memory>
#include <ostream>
#include <string>

namespace coroscope {

struct JsonLinesOptions {
    bool details = true;
};

// Writes events first to last, so that a long run can be written piece by piece.
class JsonLinesWriter {
public:
    explicit JsonLinesWriter(const Trace& trace, JsonLinesOptions options = {});
    // Appends to `out` the events up to number `last` that were not written yet.
    void write(std::ostream& out, std::size_t last);

private:
    const Trace& m_trace;
    JsonLinesOptions m_options;
    std::size_t m_written = 0;
    struct Names;
    std::shared_ptr<Names> m_names;
};

struct ReadResult {
    std::size_t events = 0;
    std::string error; // empty, or "line 7: …"; what came before it was read
};

// Reads a log in that form (also one that CPython's oracle wrote) into an empty trace.
ReadResult readJsonLines(std::istream& in, Trace& trace);

// Appends `text` as a JSON string, control characters, '<' and U+2028/9 escaped.
void appendJsonString(std::string& out, std::string_view text);
// The shortest decimal text that reads back as the same double, as Python's repr writes it.
std::string formatNumber(double value);

} // namespace coroscope
