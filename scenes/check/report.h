// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What was found as a text for the terminal, as JSON, and fixes as a difference of two texts.
#pragma once

#include "scenes/check/sourcetext.h"
#include "scenes/language/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// "chain.py:3:7: error: …", the line with marks under the place, then what was expected, what to
/// do and which fixes there are. Columns are characters, as CPython counts them.
[[nodiscard]] std::string problemBlock(const Diagnostic& diagnostic, const SourceText& source,
                                       std::string_view fileName);
/// One object on lines of its own. Offsets and lengths of edits are bytes of the text.
[[nodiscard]] std::string problemsAsJson(const std::vector<Diagnostic>& diagnostics,
                                         const SourceText& source, std::string_view fileName,
                                         bool canRun);
/// The difference as `patch` takes it; empty where there is none.
[[nodiscard]] std::string unifiedDiff(std::string_view before, std::string_view after,
                                      std::string_view fileName);

/// Column from 1 in characters.
[[nodiscard]] int shownColumn(const SourceText& source, int line, int byteColumn);
/// With control characters and those that turn the direction of writing made visible.
[[nodiscard]] std::string visibleText(std::string_view text);

} // namespace coroscope::scenes
