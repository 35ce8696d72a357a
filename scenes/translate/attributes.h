// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Which attributes an exported program's objects have: those of the core's objects and those that
// the program gives its own.
#pragma once

#include "scenes/language/ast.h"

#include <set>
#include <string>

namespace coroscope::scenes {

// What the program's classes define and what it assigns to attributes.
[[nodiscard]] std::set<std::string> attributesOf(const ast::Module& module);
// Whether some object of core/program has an attribute of that name.
[[nodiscard]] bool hasAttribute(const std::string& name);

} // namespace coroscope::scenes
