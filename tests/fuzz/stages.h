// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What a text of a scene goes through, a stage a function, each with the laws that hold whatever
// the text is. For the fuzzers and for the test that replays what they found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

/// Gives the law that was broken, an empty text where all hold.
using Stage = std::string (*)(std::string_view source);

struct NamedStage {
    const char* name;
    Stage run;
};

/// lexer, parser, faults, compiler, machine: each also does what the ones before it do.
const std::vector<NamedStage>& stages();
/// Null for a name that is none.
Stage stageNamed(std::string_view name);

} // namespace coroscope::fuzz
