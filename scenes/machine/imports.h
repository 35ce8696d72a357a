// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The import statement: relative names, packages and their parts, what `from` takes.
#pragma once

#include "scenes/machine/interpreter.h"

namespace coroscope::scenes {

/// `globals` tells in which package a relative name (level > 0) is meant. With a `fromList` it
/// gives the module itself, else that of the first part of the name.
Value importName(Machine& machine, DictObject& globals, const std::string& name,
                 const Value& fromList, const Value& level);
Value importFrom(Machine& machine, const Value& module, StrObject* name);
bool importStar(Machine& machine, const Value& module, DictObject& names);

/// Imports each part of a dotted name; gives the last one.
Value importDotted(Machine& machine, const std::string& name);
/// The whole name of one that is meant `level` packages up from `package`; empty: it raised.
std::string absoluteName(Machine& machine, const std::string& package, const std::string& name,
                         std::int64_t level);
/// Is it a module of the scene whose text still runs?
bool isPartlyMade(Machine& machine, const Value& module);
/// The error that CPython raises where nothing has that name.
Value moduleNotFound(Machine& machine, std::string_view name);

} // namespace coroscope::scenes
