// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Built-in functions that leave the program, run programs, or ask for what a scene does not have.
#pragma once

#include "scenes/language/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::scenes {

class Machine;
class ModuleBuilder;
class Value;

/// The SyntaxError of a file that does not compile; `isParsed`: the compiler found it. `isProgram`:
/// it is the one that was started, whose end CPython knows by no column.
Value raiseSyntaxError(Machine& machine, const std::vector<Diagnostic>& diagnostics,
                       std::string_view source, const std::string& fileName, bool isParsed,
                       bool isProgram = false);

/// exit, quit, input, open
void addProgramFunctions(ModuleBuilder& builder);
/// compile, eval, exec
void addCompileFunctions(ModuleBuilder& builder);

} // namespace coroscope::scenes
