// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the language has to say about a scene's text: where, what, what was expected, what to do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "scenes/language/sourcespan.h"

namespace coroscope::scenes {

struct DiagnosticWords; // scenes/check/words.h

/// `length` bytes of the text from `offset` on give way to `text`.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text = {};

    bool operator==(const TextEdit&) const = default;
};

/// A change of the text that mends a fault. Its edits are in order and do not touch.
struct Fix {
    std::string title;
    bool isSafe = false; // nobody can have meant the text as it stands
    std::vector<TextEdit> edits = {};
};

struct Diagnostic {
    enum class Severity : std::uint8_t { Error, Warning };
    /// CPython's exception type for the same fault. Advice runs all the same.
    enum class Kind : std::uint8_t { SyntaxError, IndentationError, TabError, Unsupported, Advice };

    Severity severity = Severity::Error;
    Kind kind = Kind::SyntaxError;
    SourceSpan span;
    std::string message;  // CPython 3.11's words where it has any
    std::string expected; // what would have been right here; may be empty
    std::string hint;     // what to do; may be empty
    // Of what scenes/check found or explained: its words, so that they can be translated, and what
    // stands in their places %1, %2 …
    const DiagnosticWords* words = nullptr;
    std::vector<std::string> arguments = {};
    std::vector<Fix> fixes = {};
    std::string fileName = {}; // of the file that it is about; empty: the scene itself
};

} // namespace coroscope::scenes
