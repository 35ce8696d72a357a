// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Runs recorded under CPython 3.11, with the labels and variables that a run of our own adds.
#pragma once

#include "core/trace/jsonlines.h"
#include "core/trace/stateat.h"

#include <QString>

#include <fstream>

namespace coroscope::gui {

// The trace of tests/gui/narration/data/NAME.jsonl; empty where it cannot be read.
inline Trace recordedTrace(const char* name) {
    Trace trace;
    std::ifstream in(std::string(COROSCOPE_SOURCE_DIR "/tests/gui/narration/data/") + name +
                     ".jsonl");
    const ReadResult result = readJsonLines(in, trace);
    return result.error.empty() ? std::move(trace) : Trace();
}

} // namespace coroscope::gui
