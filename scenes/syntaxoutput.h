// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What CPython says of a program that it cannot compile.
#pragma once

#include "scenes/language/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// Gives the fault that CPython would tell its words and its place and puts it first; what the
/// parser knew of the same line stays with it as expectation and hint. `found` is of a text that
/// cannot be parsed.
void tellAsCPython(std::vector<Diagnostic>& found, std::string_view source);
/// What `python3 FILE` writes to stderr; empty where CPython would run the program.
[[nodiscard]] std::string syntaxErrorOutput(const std::vector<Diagnostic>& found,
                                            const std::string& source, const std::string& fileName);

} // namespace coroscope::scenes
