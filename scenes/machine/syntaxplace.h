// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Where CPython says that a text handed to compile, eval or exec is wrong.
#pragma once

#include "scenes/language/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

/// The details of a SyntaxError; columns are characters and count from 1.
struct SyntaxPlace {
    int line = 1;
    int offset = 1;
    int endLine = 1;
    int endOffset = 1;
    bool hasEnd = true;
    std::optional<std::string> text; ///< none where only a file would have it
};

enum class SourceKind { Statements, Expression };

/// `isCompiled`: the parser had nothing to say against it.
SyntaxPlace syntaxPlace(const Diagnostic& found, std::string_view source, SourceKind kind,
                        bool isCompiled);
/// The one that CPython would tell: a fault of the tokenizer goes before those of the parser, even
/// where it stands behind them.
const Diagnostic& toldFirst(const std::vector<Diagnostic>& found);
/// The place as the parser tells it of a program's file: it counts bytes there, unless a comment in
/// the first two lines names an encoding.
void countAsInFile(SyntaxPlace& place, std::string_view message, std::string_view source,
                   std::string_view line);
/// What makes a text that can be read no single expression.
Diagnostic notAnExpression(std::string_view source);

} // namespace coroscope::scenes
