// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the language has to say about a scene's text: where, what, what was expected, what to do.
#pragma once

#include <cstdint>
#include <string>

#include "scenes/language/sourcespan.h"

namespace coroscope::scenes {

struct Diagnostic {
    enum class Severity : std::uint8_t { Error, Warning };
    /// CPython's exception type for the same fault.
    enum class Kind : std::uint8_t { SyntaxError, IndentationError, TabError, Unsupported };

    Severity severity = Severity::Error;
    Kind kind = Kind::SyntaxError;
    SourceSpan span;
    std::string message;       // CPython 3.11's words where it has any
    std::string expected;      // what would have been right here; may be empty
    std::string hint;          // what to do; may be empty
    std::string fileName = {}; // of the file that it is about; empty: the scene itself
};

} // namespace coroscope::scenes
