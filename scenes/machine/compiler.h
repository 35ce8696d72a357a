// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Syntax tree to code, with CPython 3.11's shapes, so that a run visits the same lines in the same
// order. Never throws: what cannot be compiled is a diagnostic.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "scenes/language/diagnostic.h"
#include "scenes/machine/code.h"

namespace coroscope::scenes {

namespace ast {
struct Module;
}

/// `code` is null exactly when `diagnostics` holds an error.
struct CompileResult {
    std::shared_ptr<const Code> code;
    std::vector<Diagnostic> diagnostics;
};

/// Interactive: the value of each expression that is a statement goes to sys.displayhook.
CompileResult compile(const ast::Module& module, std::string_view fileName,
                      bool isInteractive = false);

} // namespace coroscope::scenes
