// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Text of a scene to its syntax tree. Never throws and never fails: what it could not read it says.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "scenes/language/ast.h"
#include "scenes/language/diagnostic.h"

namespace coroscope::scenes {

/// `tree` is never null; with errors it holds the statements that could be read.
struct ParseResult {
    std::unique_ptr<ast::Module> tree;
    std::vector<Diagnostic> diagnostics;

    bool isValid() const;
};

ParseResult parse(std::string_view source);

} // namespace coroscope::scenes
