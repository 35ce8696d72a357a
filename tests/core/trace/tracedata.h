// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Recorded logs of CPython for the tests of traces.
#pragma once

#include "core/trace/jsonlines.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace coroscope::tests {

constexpr const char* kLogs[] = {"chain", "gather", "generators", "cancellation", "deadlock"};

inline std::string logText(const std::string& name) {
    std::ifstream in(std::string(COROSCOPE_SOURCE_DIR "/tests/core/trace/data/") + name + ".jsonl");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline void readText(const std::string& text, Trace& trace) {
    std::istringstream in(text);
    const ReadResult result = readJsonLines(in, trace);
    if (!result.error.empty())
        throw std::runtime_error(result.error);
}

inline Trace readLog(const std::string& name) {
    Trace trace;
    readText(logText(name), trace);
    return trace;
}

inline std::string written(const Trace& trace, bool details) {
    std::ostringstream out;
    JsonLinesWriter(trace, {details}).write(out, trace.size());
    return out.str();
}

} // namespace coroscope::tests
