// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The kept event logs as traces.
#pragma once

#include "core/trace/jsonlines.h"

#include <fstream>
#include <string>

namespace coroscope::tests {

// An empty trace where there is no such log: the test then fails by what it expects.
inline Trace recordedLog(const std::string& name) {
    Trace trace;
    std::ifstream in(COROSCOPE_SOURCE_DIR "/tests/fidelity/logs/" + name + ".jsonl");
    readJsonLines(in, trace);
    return trace;
}

} // namespace coroscope::tests
