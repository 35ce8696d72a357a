// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the machine calls when it is made: each file of native types brings its part.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::scenes {

class Machine;

/// Makes the built-in types, still without methods.
void allocateTypes(Machine& machine);
void setUpTypes(Machine& machine);
void setUpBuiltins(Machine& machine);

// Called by setUpTypes, in this order.
void setUpObjectTypes(Machine& machine);
void setUpNumbers(Machine& machine);
void setUpStrings(Machine& machine);
void setUpBytes(Machine& machine);
void setUpSequences(Machine& machine);
void setUpDicts(Machine& machine);
void setUpSets(Machine& machine);
void setUpFunctions(Machine& machine);
void setUpGenerators(Machine& machine);
void setUpExceptions(Machine& machine);
void setUpIterators(Machine& machine);

// Called by setUpBuiltins.
void setUpBuiltinFunctions(Machine& machine);
void setUpModules(Machine& machine);

} // namespace coroscope::scenes
