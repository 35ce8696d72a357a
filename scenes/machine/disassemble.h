// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// A readable listing of code, for tests and for looking at what was compiled.
#pragma once

#include <string>

#include "scenes/machine/code.h"

namespace coroscope::scenes {

/// One line an instruction: index, line of the text, name, argument and what it stands for.
std::string disassemble(const Code& code);

/// As Python would write it; codes as `<code NAME>`.
std::string constantText(const Constant& constant);

} // namespace coroscope::scenes
