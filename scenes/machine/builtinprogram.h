// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Built-in functions that leave the program, run programs, or ask for what a scene does not have.
#pragma once

namespace coroscope::scenes {

class ModuleBuilder;

/// exit, quit, input, open
void addProgramFunctions(ModuleBuilder& builder);
/// compile, eval, exec
void addCompileFunctions(ModuleBuilder& builder);

} // namespace coroscope::scenes
