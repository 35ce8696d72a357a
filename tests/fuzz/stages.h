// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What foreign bytes go through, a stage a function, each with the laws that hold whatever the
// bytes are. For the fuzzers and for the test that replays what they found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

/// Gives the law that was broken, an empty text where all hold.
using Stage = std::string (*)(std::string_view bytes);

struct NamedStage {
    const char* name; // of its folder of kept inputs too
    Stage run;
};

/// lexer, parser, faults, compiler, machine: what a scene's text goes through, each with what the
/// ones before it do. trace: an event log, read, looked at, exported, written. files: journals,
/// texts, sessions. edits: a line of numbers, and the scene that they choose edits of.
const std::vector<NamedStage>& stages();
/// Null for a name that is none.
Stage stageNamed(std::string_view name);

std::string readTrace(std::string_view log);
std::string readFiles(std::string_view bytes);
std::string editScene(std::string_view choicesAndScene);

} // namespace coroscope::fuzz
