// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// Imports of modules that the language lacks and the program never uses: they need not stop it.
#pragma once

#include "scenes/machine/code.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace coroscope::scenes {

class Machine;

// Names that the program reads anywhere, in its functions too.
[[nodiscard]] std::set<std::string> namesRead(const Code& code);

// What the import at `index` of a module's code binds, if that is by plain names of the module.
// Empty where it binds otherwise: in a function, or with a star.
[[nodiscard]] std::vector<std::string> namesBoundByImport(const Code& code, std::size_t index);

// Whether the instruction stands in a block `if TYPE_CHECKING:`, which never runs.
[[nodiscard]] bool isForTypeCheckersOnly(const Code& code, std::size_t index);

// Modules of Python's library imported by the code, outside of `try`, that `isSupported` denies and
// whose names nobody reads.
[[nodiscard]] std::set<std::string> unusedForeignImports(const Code& code,
                                                         bool (*isSupported)(const std::string&));

// Those, the packages that hold them and the names taken from them, as far as they are not there.
[[nodiscard]] std::set<std::string> placeholdersFor(const Code& code,
                                                    const std::set<std::string>& unused,
                                                    bool (*isSupported)(const std::string&));

// Lets the machine import these as empty modules.
void registerPlaceholders(Machine& machine, const std::set<std::string>& modules);

} // namespace coroscope::scenes
